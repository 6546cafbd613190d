package dev.sparkds.check.rules;

import com.github.javaparser.ast.Node;
import dev.sparkds.check.code.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A mistake that loses or doubles data, or that sooner or later will.
 *
 * @param id a few words in kebab-case
 * @param traps the numbers of the known traps (T) and of the known defects of examples (D) that it stands for
 * @param title what is seen
 * @param why what it does to the data, as one sentence
 * @param remedy what to write instead
 */
public record Rule(String id, String traps, String title, String why, String remedy, Finder finder) {

  /** Java that makes the mistake, in the lines that end with {@code // finding}. */
  public String bad() {
    return example("bad.java");
  }

  /** The same done right. */
  public String good() {
    return example("good.java");
  }

  private String example(String name) {
    try (InputStream in = Rule.class.getResourceAsStream("/check/" + id + "/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the mistake is made; pure, and without an order. */
  @FunctionalInterface
  public interface Finder {
    Stream<? extends Node> find(Code code);
  }
}
