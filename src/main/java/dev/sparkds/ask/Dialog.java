package dev.sparkds.ask;

import java.util.List;
import java.util.function.UnaryOperator;

/** Asks a person; who has had enough of it skips the rest, and then each answer is the preset one. */
public interface Dialog extends AutoCloseable {

  /** One of the choices. */
  String choose(String question, List<Choice> choices, String preset);

  /** Some of the choices, in their order. */
  List<String> chooseAll(String question, List<Choice> choices, List<String> preset);

  /**
   * A line of text.
   *
   * @param objection what is wrong with a text; nothing when it can be taken
   */
  String text(String question, String help, String preset, UnaryOperator<String> objection);

  @Override
  void close();
}
