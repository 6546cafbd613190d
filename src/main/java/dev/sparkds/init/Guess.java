package dev.sparkds.init;

/**
 * A value for the spec.
 *
 * @param value as in YAML: a text, a number, a flag, a list or a map, or something else that is in the making
 * @param evidence what it was taken from
 */
public record Guess<T>(T value, String evidence, Confidence confidence) {

  /** What a person said, or what holds unless somebody says something else: nothing has to be said about it. */
  static <T> Guess<T> given(T value) {
    return new Guess<>(value, "", Confidence.GIVEN);
  }

  static <T> Guess<T> stated(T value, String evidence) {
    return new Guess<>(value, evidence, Confidence.STATED);
  }

  static <T> Guess<T> likely(T value, String evidence) {
    return new Guess<>(value, evidence, Confidence.LIKELY);
  }

  static <T> Guess<T> unsure(T value, String evidence) {
    return new Guess<>(value, evidence, Confidence.UNSURE);
  }

  boolean isGiven() {
    return confidence == Confidence.GIVEN;
  }

  <S> Guess<S> with(S other) {
    return new Guess<>(other, evidence, confidence);
  }

  /** What stands beside the value. */
  String remark() {
    return confidence == Confidence.GIVEN ? evidence : confidence.label() + ": " + evidence;
  }
}
