package dev.sparkds.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the dialog that the terminal is good for. */
public final class Dialogs {

  private Dialogs() {}

  public static Dialog open() {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).exec(true).jni(false).ffm(false).dumb(true).build();
      if (!terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        return new ScreenDialog(terminal);
      }
      terminal.close();
      return new NumberedDialog(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
          new PrintWriter(System.out, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
