package dev.sparkds.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Asks line by line, with a number for each choice: for terminals that cannot move their cursor. */
public final class NumberedDialog implements Dialog {
  private final BufferedReader in;
  private final PrintWriter out;
  private boolean skipping;

  public NumberedDialog(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
    out.println("Enter takes what is preset, Ctrl-D takes it for all that is left.");
  }

  @Override
  public String choose(String question, List<Choice> choices, String preset) {
    show(question, choices, preset::equals);
    return ask("A number or a word [" + preset + "]: ", List.of(preset), choices, 1).get(0);
  }

  @Override
  public List<String> chooseAll(String question, List<Choice> choices, List<String> preset) {
    show(question, choices, preset::contains);
    return ask("Numbers or words, separated by commas [" + summary(choices, preset) + "]: ", preset, choices, choices.size());
  }

  @Override
  public String text(String question, String help, String preset, UnaryOperator<String> objection) {
    if (!skipping) {
      out.println();
      out.println(help.isEmpty() ? question : question + " " + help);
    }
    while (true) {
      String line = line(preset.isEmpty() ? "> " : "[" + preset + "] > ");
      String text = line.isEmpty() ? preset : line;
      if (skipping || objection.apply(text).isEmpty()) {
        return text;
      }
      out.println(objection.apply(text));
    }
  }

  @Override
  public void close() {
    out.flush();
  }

  private void show(String question, List<Choice> choices, Predicate<String> preset) {
    if (!skipping) {
      out.println();
      out.println(question);
      for (int i = 0; i < choices.size(); i++) {
        Choice choice = choices.get(i);
        out.printf("%3d%s %s  %s%n", i + 1, preset.test(choice.word()) ? "*" : " ", choice.word(), choice.meaning());
      }
    }
  }

  private static String summary(List<Choice> choices, List<String> preset) {
    return preset.size() == choices.size() && preset.size() > 4 ? "all" : String.join(",", preset);
  }

  private List<String> ask(String prompt, List<String> preset, List<Choice> choices, int most) {
    while (true) {
      String line = line(prompt);
      if (line.isEmpty()) {
        return preset;
      }
      Set<String> words = new LinkedHashSet<>();
      Stream.of(line.split("[,\\s]+")).forEach(word -> words.add(word(word, choices)));
      if (words.size() <= most && !words.contains("")) {
        return choices.stream().map(Choice::word).filter(words::contains).toList();
      }
      out.println("There are the numbers 1 to " + choices.size() + (most == 1 ? "; choose one of them." : "."));
    }
  }

  /** The word that was meant; nothing when there is none. */
  private static String word(String typed, List<Choice> choices) {
    List<String> words = choices.stream().map(Choice::word).toList();
    if (words.contains(typed)) {
      return typed;
    }
    boolean number = typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= words.size();
    return number ? words.get(Integer.parseInt(typed) - 1) : "";
  }

  /** What was typed; nothing, from now on, when there is no more. */
  private String line(String prompt) {
    if (skipping) {
      return "";
    }
    out.print(prompt);
    out.flush();
    try {
      String line = in.readLine();
      skipping = line == null;
      return skipping ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
