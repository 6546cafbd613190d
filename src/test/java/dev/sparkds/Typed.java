package dev.sparkds;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command answered that was typed. */
public record Typed(int code, String out, String err) {

  public static Typed type(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Sparkds.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    int code = line.execute(arguments);
    return new Typed(code, out.toString(), err.toString());
  }

  /** As {@code type}, for what must be done without complaint. */
  public static Typed done(Object... words) {
    Typed typed = type(words);
    if (typed.code() != 0) {
      throw new AssertionError(String.join(" ", typed.out(), typed.err()));
    }
    return typed;
  }
}
