package dev.sparkds.cli;

import dev.sparkds.generate.Pushdown;
import dev.sparkds.model.Connector;
import dev.sparkds.model.Errors;
import dev.sparkds.model.Misfits;
import dev.sparkds.model.Offset;
import dev.sparkds.model.Option;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.Word;
import dev.sparkds.model.Write;
import dev.sparkds.spec.Meanings;
import java.util.List;
import java.util.stream.Collectors;

/** A connector in words: what it does, what it promises and why. */
record Explanation(Connector connector) {

  String text() {
    Page page = new Page().line(connector.name() + ": " + connector.description());
    page.row(List.of("system", connector.system()));
    page.row(List.of("project", connector.project().group() + ":" + connector.project().artifact() + ":"
        + connector.project().version()));
    page.row(List.of("package", connector.project().packageName())).rows();
    page.head("Modes and what they promise");
    connector.guarantees().forEach(guarantee -> page.line("  " + guarantee.mode().label() + ": "
        + guarantee.delivery().label()).line("      " + guarantee.reason() + "."));
    reading(page);
    connector.write().ifPresent(write -> writing(page, write));
    authenticating(page);
    failing(page, connector.errors());
    schema(page);
    options(page);
    dependencies(page);
    return page.text();
  }

  private void reading(Page page) {
    connector.partitioning().ifPresent(partitioning -> partitioning(page, partitioning));
    connector.offset().ifPresent(offset -> offset(page, offset));
    if (connector.reads()) {
      pushdown(page, Pushdown.of(connector));
    }
  }

  private static void pushdown(Page page, Pushdown pushdown) {
    page.head("Pushed down").row(List.of("columns", pushdown.fields()
        ? "only those that a query uses are asked for and converted" : "only those that a query uses are converted"));
    if (pushdown.limit()) {
      page.row(List.of("limit", "no task reads on once it has that many rows"));
    }
    page.row(List.of("filters", pushdown.conditions().isEmpty()
        ? "none: Spark applies them" : String.join(", ", pushdown.conditions())
        + (pushdown.aggregates() ? "; Spark applies the others" : "; Spark applies them all the same")));
    if (pushdown.aggregates()) {
      page.row(List.of("aggregates", "what the system aggregates and sorts as Spark does; Spark puts together what the tasks give"));
    }
    page.rows();
  }

  private static void partitioning(Page page, Partitioning partitioning) {
    page.head("A batch read is divided by " + partitioning.style().label());
    page.line("  " + Meanings.of(partitioning.style()) + ".");
    partitioning.column().ifPresent(column -> page.row(List.of("column", column)));
    partitioning.step().ifPresent(step -> page.row(List.of("step", step.toString())));
    partitioning.minStep().ifPresent(step -> page.row(List.of("min-step", step.toString())));
    page.rows();
  }

  private static void offset(Page page, Offset offset) {
    page.head("A stream remembers its place by " + offset.style().label());
    page.line("  " + Meanings.of(offset.style()) + ".");
    offset.column().ifPresent(column -> page.row(List.of("column", column)));
    page.row(List.of("start", offset.start()));
    if (offset.style().label().equals("timestamp")) {
      page.row(List.of("precision", offset.precision().label())).row(List.of("lag", offset.lag().toString()));
    }
    page.rows();
  }

  private static void writing(Page page, Write write) {
    page.head("A write delivers " + write.delivery().label());
    page.line("  " + Meanings.of(write.delivery()) + ".");
    page.row(List.of("batch-size", String.valueOf(write.batchSize())));
    if (!write.key().isEmpty()) {
      page.row(List.of("key", String.join(", ", write.key())));
    }
    page.row(List.of("on-error", write.onError().label() + ": " + Meanings.of(write.onError()))).rows();
  }

  private void authenticating(Page page) {
    page.head("Who is asking is proven by the first of these whose options are all set");
    connector.auth().forEach(auth -> page.row(List.of(
        auth.style().label(), Meanings.of(auth.style()), String.join(", ", auth.needs()))));
    page.rows();
  }

  private static void failing(Page page, Errors errors) {
    Errors.Retry retry = errors.retry();
    page.head("When the system fails");
    page.row(List.of("tried", "up to " + retry.attempts() + " times, " + retry.initial() + " to " + retry.max()
        + " between them, for no longer than " + errors.totalTimeout()));
    page.row(List.of("tried again", retry.on().isEmpty() ? "after what isTransient of the client says"
        : "after " + String.join(", ", retry.on()) + ", and nothing else"));
    errors.circuitBreaker().ifPresent(breaker -> page.row(List.of("circuit breaker", breaker.failures()
        .map(failures -> "after " + failures + " failures in a row no request for " + breaker.coolDown())
        .orElse("none unless an option says so"))));
    page.rows();
  }

  private void schema(Page page) {
    page.head("Columns");
    connector.columns().forEach(column -> page.row(List.of(
        column.name(), column.type() + (column.nullable() ? "" : " NOT NULL"),
        column.source().equals(column.name()) ? "" : "from " + column.source())));
    page.rows();
    if (connector.reads()) {
      Misfits misfits = connector.misfits();
      page.head("A value that does not fit its column").row(List.of(misfits.policy().label(), Meanings.of(misfits.policy())));
      misfits.rescuedDataColumn().ifPresent(column ->
          page.row(List.of("rescued data", column + ": a query that asks for it converts every column, and it is never written")));
      page.rows();
    }
  }

  private void options(Page page) {
    page.head("Options");
    connector.options().forEach(option -> page.row(List.of(
        option.name(), option.type().label(), option.required() ? "(required)" : option.fallback().orElse(""),
        modes(option), option.description())));
    page.rows();
  }

  private String modes(Option option) {
    return option.modes().containsAll(connector.modes()) ? "all modes"
        : option.modes().stream().map(Word::label).collect(Collectors.joining(", "));
  }

  private void dependencies(Page page) {
    page.head("Libraries, besides those of Spark");
    connector.dependencies().forEach(library -> page.row(List.of(
        library.group() + ":" + library.artifact() + ":" + library.version(), library.scope().label(),
        library.relocate().map(prefix -> "relocated in the jar").orElse(""))));
    if (connector.dependencies().isEmpty()) {
      page.line("  none");
    }
    page.rows();
  }
}
