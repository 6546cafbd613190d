package dev.sparkds.cli;

import dev.sparkds.spec.SpecException;
import java.io.Console;

/** Whether a person is looking, and what they then see. */
public final class Terminal {

  private Terminal() {}

  /** All problems; at a terminal each with its source line and a caret. */
  public static String problems(SpecException refused) {
    return attached() ? refused.excerpts() : refused.getMessage();
  }

  static boolean attached() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** From JDK 22 on there is a console even when there is no terminal. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
