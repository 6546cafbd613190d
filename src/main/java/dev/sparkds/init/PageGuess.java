package dev.sparkds.init;

import dev.sparkds.init.Envelope.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses how pages follow each other.
 *
 * @param parameters the names of the request's query parameters; null when they are not known
 * @param linked whether an answer is known to have the header Link
 */
record PageGuess(List<Part> parts, List<String> parameters, boolean linked) {
  private static final Pattern AROUND = Pattern.compile("(?i).*(next|page|paging|pagination|cursor|meta|links?|continuation).*");
  private static final Pattern NEXT = Pattern.compile("(?i)(@odata\\.)?next.*|.*cursor|end_?cursor|after|continuation.*|.*page_?token");
  private static final Pattern CURSOR = Pattern.compile(
      "(?i).*cursor|(next_?)?page_?token|after|starting_?after|next_?token|continuation.*|token");
  private static final Pattern NUMBER = Pattern.compile("(?i)page|page_?(number|no|num|index)|p|current_?page");
  private static final Pattern OFFSET = Pattern.compile("(?i)offset|skip|start|start_?at|start_?index|\\$skip");
  private static final Pattern SIZE = Pattern.compile("(?i)limit|per_?page|page_?size|size|count|max_?results|max|take|\\$top|page_?limit");
  private static final Pattern MORE = Pattern.compile("(?i)has_?(more|next.*)|more|is_?truncated");

  /** The block, or nothing when an answer seems to have one page. */
  Optional<Guess<Map<String, Object>>> guess() {
    if (linked) {
      return Optional.of(Guess.stated(Block.of("style", "link-header", "size-parameter", named(SIZE)), "answers have the header Link"));
    }
    Optional<Part> next = parts.stream().filter(part -> AROUND.matcher(part.pointer()).matches())
        .filter(part -> NEXT.matcher(part.name()).matches() && (part.isText() || part.isEmpty())).findFirst();
    return next.filter(Part::isUrl).map(this::byUrl)
        .or(() -> next.filter(part -> part.isText() || named(CURSOR) != null).map(this::byCursor))
        .or(this::byNumber);
  }

  private Guess<Map<String, Object>> byUrl(Part next) {
    return Guess.likely(Block.of("style", "next-url", "next", next.pointer(), "size-parameter", named(SIZE)),
        "the URL in " + next.pointer());
  }

  private Guess<Map<String, Object>> byCursor(Part next) {
    String parameter = named(CURSOR);
    String assumed = next.name().replaceFirst("(?i)^(next_?|end_?)(?=.)", "");
    String more = parts.stream().filter(part -> part.isFlag() && MORE.matcher(part.name()).matches())
        .map(Part::pointer).findFirst().orElse(null);
    Map<String, Object> block = Block.of("style", "cursor", "parameter",
        parameter == null ? assumed.substring(0, 1).toLowerCase(Locale.ROOT) + assumed.substring(1) : parameter,
        "size-parameter", named(SIZE), "next", next.pointer(), "more", more);
    return parameter == null
        ? Guess.unsure(block, "the text in " + next.pointer() + "; an answer does not tell the parameter's name")
        : Guess.likely(block, "the parameter " + parameter + ", and " + next.pointer() + " in an answer");
  }

  private Optional<Guess<Map<String, Object>>> byNumber() {
    String number = named(NUMBER);
    String offset = named(OFFSET);
    if (number != null) {
      return Optional.of(numbered("page-number", number));
    }
    return offset == null || named(SIZE) == null ? Optional.empty() : Optional.of(numbered("offset-limit", offset));
  }

  private Guess<Map<String, Object>> numbered(String style, String parameter) {
    Map<String, Object> block = Block.of("style", style, "parameter", parameter, "size-parameter", named(SIZE));
    return parameters == null ? Guess.unsure(block, "an answer has " + parameter + ", as its request may have")
        : Guess.likely(block, "the parameter " + parameter);
  }

  /** The name of a parameter, or of a number in an answer when the parameters are not known. */
  private String named(Pattern name) {
    List<String> names = parameters != null ? parameters
        : parts.stream().filter(Part::isNumber).map(Part::name).toList();
    return names.stream().filter(each -> name.matcher(each).matches()).findFirst().orElse(null);
  }
}
