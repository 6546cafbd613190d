package dev.sparkds.check.rules;

import java.util.List;
import java.util.stream.Stream;

/** About the review itself, which finds these where it reads and where it is told to allow something. */
public final class ReviewRules {

  public static final Rule UNREADABLE = new Rule("unreadable-source", "", "A file cannot be read as Java",
      "What is in this file was not reviewed, so any of the other mistakes may be in it.",
      "Make it compile, in UTF-8, and divide it when it is too large or nested too deeply.", code -> Stream.empty());

  public static final Rule NO_REASON = new Rule("allow-without-reason", "", "A finding is allowed without a reason",
      "Nobody can tell later whether data is safe here or somebody was in a hurry.",
      "Write why it does no harm: `// sparkds:allow RULE: the rows are converted before they are kept`.", code -> Stream.empty());

  public static final Rule UNKNOWN = new Rule("allow-unknown-rule", "", "A rule is allowed that does not exist",
      "The comment has no effect, so what it was meant for is either still found or was never checked.",
      "Write the rule's name as `sparkds check --list` does.", code -> Stream.empty());

  public static final Rule UNUSED = new Rule("allow-unused", "", "Something is allowed that is not there",
      "The comment would hide the mistake if somebody made it here later.",
      "Remove the comment, or put it on the line of the finding or just above.", code -> Stream.empty());

  static final List<Rule> ALL = List.of(UNREADABLE, NO_REASON, UNKNOWN, UNUSED);

  private ReviewRules() {}
}
