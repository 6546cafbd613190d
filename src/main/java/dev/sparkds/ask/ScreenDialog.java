package dev.sparkds.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** Asks at a terminal, with lists in which the arrow keys move. */
public final class ScreenDialog implements Dialog {

  /** What a key does in a list. */
  private enum Key {
    UP, DOWN, PAGE_UP, PAGE_DOWN, MARK, MARK_ALL, TAKE, SKIP, CANCEL, NOTHING
  }

  private final Terminal terminal;
  private final Attributes before;
  private final LineReader lines;
  private final BindingReader keys;
  private final KeyMap<Key> bindings;
  private boolean skipping;

  public ScreenDialog(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.getAttributes();
    this.lines = LineReaderBuilder.builder().terminal(terminal).build();
    this.keys = new BindingReader(terminal.reader());
    this.bindings = bindings(terminal);
  }

  private static KeyMap<Key> bindings(Terminal terminal) {
    KeyMap<Key> map = new KeyMap<>();
    map.setNomatch(Key.NOTHING);
    map.setUnicode(Key.NOTHING);
    map.setAmbiguousTimeout(100); // an escape alone, and not the beginning of an arrow key
    map.bind(Key.UP, KeyMap.key(terminal, Capability.key_up), "\033[A", "\033OA", "k");
    map.bind(Key.DOWN, KeyMap.key(terminal, Capability.key_down), "\033[B", "\033OB", "j", "\t");
    map.bind(Key.PAGE_UP, "\033[5~");
    map.bind(Key.PAGE_DOWN, "\033[6~");
    map.bind(Key.MARK, " ");
    map.bind(Key.MARK_ALL, "a");
    map.bind(Key.TAKE, "\r", "\n");
    map.bind(Key.SKIP, "\033", KeyMap.ctrl('D'));
    map.bind(Key.CANCEL, KeyMap.ctrl('C'));
    return map;
  }

  @Override
  public String choose(String question, List<Choice> choices, String preset) {
    return skipping ? preset : ask(question, new Menu(question, choices, List.of(preset), false), List.of(preset)).get(0);
  }

  @Override
  public List<String> chooseAll(String question, List<Choice> choices, List<String> preset) {
    return skipping ? preset : ask(question, new Menu(question, choices, preset, true), preset);
  }

  private List<String> ask(String question, Menu menu, List<String> preset) {
    Display display = new Display(terminal, false);
    enterRaw();
    try {
      return ask(display, question, menu, preset);
    } finally {
      terminal.setAttributes(before);
    }
  }

  private List<String> ask(Display display, String question, Menu menu, List<String> preset) {
    while (true) {
      int width = Math.max(20, terminal.getWidth());
      int height = Math.max(4, terminal.getHeight());
      display.resize(height, width);
      display.update(menu.lines(width, height), -1);
      Key key = key();
      if (key == Key.CANCEL) {
        close(display, question, "");
        throw new CancelledException();
      }
      if (key == Key.TAKE || key == Key.SKIP) {
        skipping = key == Key.SKIP;
        List<String> chosen = skipping ? preset : menu.chosen();
        close(display, question, String.join(", ", chosen));
        return chosen;
      }
      press(menu, key, height / 2);
    }
  }

  /** The next key; a terminal that is gone wants no more. */
  private Key key() {
    try {
      Key key = keys.readBinding(bindings);
      return key == null ? Key.CANCEL : key;
    } catch (EndOfFileException e) {
      return Key.CANCEL;
    }
  }

  private static void press(Menu menu, Key key, int page) {
    switch (key) {
      case UP -> menu.move(-1);
      case DOWN -> menu.move(1);
      case PAGE_UP -> menu.move(-page);
      case PAGE_DOWN -> menu.move(page);
      case MARK -> menu.toggle();
      case MARK_ALL -> menu.toggleAll();
      default -> { }
    }
  }

  /** Leaves the question and its answer behind in place of the list. */
  private void close(Display display, String question, String answer) {
    display.update(List.of(), 0);
    terminal.writer().println(AttributedString.fromAnsi("\033[1m" + question + "\033[0m").toAnsi(terminal) + " "
        + AttributedString.fromAnsi(answer).columnSubSequence(0, Math.max(20, terminal.getWidth() - question.length() - 2)).toString());
    terminal.flush();
  }

  /** Ctrl-C is a key, too, so that nothing ends before the terminal is as it was. */
  private void enterRaw() {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
  }

  @Override
  public String text(String question, String help, String preset, UnaryOperator<String> objection) {
    String text = skipping ? preset : null;
    if (text == null && !help.isEmpty()) {
      terminal.writer().println(AttributedString.fromAnsi("\033[2m" + help + "\033[0m").toAnsi(terminal));
    }
    while (text == null) {
      String typed = line(question + " ", preset);
      String problem = skipping ? "" : objection.apply(typed);
      text = problem.isEmpty() ? typed : null;
      if (!problem.isEmpty()) {
        terminal.writer().println(problem);
      }
    }
    return text;
  }

  private String line(String prompt, String preset) {
    try {
      return lines.readLine(prompt, null, (Character) null, preset).strip();
    } catch (EndOfFileException e) {
      skipping = true;
      return preset;
    } catch (UserInterruptException e) {
      throw new CancelledException();
    }
  }

  @Override
  public void close() {
    terminal.setAttributes(before);
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
