package dev.sparkds.spec;

import java.util.List;

/**
 * A spec as written: everything may be absent, nothing is checked.
 *
 * @param settings the single values of the block named after the system
 * @param document where all of it stands
 */
public record ConnectorSpec(
    String sparkds,
    String name,
    String description,
    String system,
    List<String> modes,
    ProjectSpec project,
    List<OptionSpec> options,
    List<AuthSpec> auth,
    List<ColumnSpec> columns,
    MisfitsSpec misfits,
    PartitioningSpec partitioning,
    OffsetSpec offset,
    WriteSpec write,
    ErrorsSpec errors,
    Fields settings,
    Document document) {

  static ConnectorSpec of(Document document) {
    Fields fields = Fields.of(document.root());
    return new ConnectorSpec(
        fields.text("sparkds"),
        fields.text("name"),
        fields.text("description"),
        fields.text("system"),
        fields.texts("modes"),
        fields.block("project", ProjectSpec::of),
        fields.list("options", OptionSpec::of),
        fields.list("auth", AuthSpec::of),
        fields.block("schema", schema -> schema.list("columns", ColumnSpec::of)),
        MisfitsSpec.of(fields.at("schema")),
        fields.block("partitioning", PartitioningSpec::of),
        fields.block("offset", OffsetSpec::of),
        fields.block("write", WriteSpec::of),
        fields.block("errors", ErrorsSpec::of),
        settings(fields),
        document);
  }

  /** The file's text, its lines ended as on Unix. */
  public String text() {
    return String.join("\n", document.lines()) + "\n";
  }

  private static Fields settings(Fields fields) {
    String system = fields.text("system");
    return fields.at(system == null ? "" : system);
  }

  /** The coordinates of the project. */
  public record ProjectSpec(String group, String artifact, String packageName, String version, String license) {
    static final ProjectSpec NONE = new ProjectSpec(null, null, null, null, null);

    static ProjectSpec of(Fields fields) {
      return new ProjectSpec(fields.text("group"), fields.text("artifact"), fields.text("package"),
          fields.text("version"), fields.text("license"));
    }
  }

  /** A way to authenticate. */
  public record AuthSpec(String style, Fields keys) {
    static AuthSpec of(Node node) {
      Fields fields = Fields.of(node);
      return new AuthSpec(fields.text("style"), fields);
    }
  }

  /** A column. */
  public record ColumnSpec(String name, String type, Boolean nullable, String source, String format) {
    static ColumnSpec of(Node node) {
      Fields fields = Fields.of(node);
      return new ColumnSpec(
          fields.text("name"), fields.text("type"), fields.flag("nullable"), fields.text("source"), fields.text("format"));
    }
  }

  /** What becomes of values that do not fit their columns. */
  public record MisfitsSpec(String policy, String rescuedDataColumn) {
    static MisfitsSpec of(Fields schema) {
      return new MisfitsSpec(schema.text("misfits"), schema.text("rescued-data-column"));
    }
  }

  /** How a batch read is divided. */
  public record PartitioningSpec(String style, String column, String step, String minStep) {
    static final PartitioningSpec NONE = new PartitioningSpec(null, null, null, null);

    static PartitioningSpec of(Fields fields) {
      return new PartitioningSpec(
          fields.text("style"), fields.text("column"), fields.text("step"), fields.text("min-step"));
    }
  }

  /** How a stream remembers how far it has read. */
  public record OffsetSpec(String style, String column, String start, String precision, String lag) {
    static final OffsetSpec NONE = new OffsetSpec(null, null, null, null, null);

    static OffsetSpec of(Fields fields) {
      return new OffsetSpec(fields.text("style"), fields.text("column"), fields.text("start"),
          fields.text("precision"), fields.text("lag"));
    }
  }

  /** How rows are written. */
  public record WriteSpec(Integer batchSize, String delivery, List<String> key, String onError) {
    static final WriteSpec NONE = new WriteSpec(null, null, null, null);

    static WriteSpec of(Fields fields) {
      return new WriteSpec(
          fields.integer("batch-size"), fields.text("delivery"), fields.texts("key"), fields.text("on-error"));
    }
  }

  /** What happens when the system fails. */
  public record ErrorsSpec(
      RetrySpec retry, String connectTimeout, String timeout, String totalTimeout, BreakerSpec circuitBreaker) {
    static final ErrorsSpec NONE = new ErrorsSpec(RetrySpec.NONE, null, null, null, null);

    static ErrorsSpec of(Fields fields) {
      RetrySpec retry = fields.block("retry", RetrySpec::of);
      return new ErrorsSpec(retry == null ? RetrySpec.NONE : retry, fields.text("connect-timeout"),
          fields.text("timeout"), fields.text("total-timeout"), fields.block("circuit-breaker", BreakerSpec::of));
    }

    /** This, and what it does not say taken from the other. */
    ErrorsSpec over(ErrorsSpec base) {
      return new ErrorsSpec(retry.over(base.retry), or(connectTimeout, base.connectTimeout), or(timeout, base.timeout),
          or(totalTimeout, base.totalTimeout), circuitBreaker == null || base.circuitBreaker == null
              ? base.circuitBreaker : circuitBreaker.over(base.circuitBreaker));
    }
  }

  /** How a failed request is repeated. */
  public record RetrySpec(Integer attempts, String initial, String max, Boolean jitter, List<String> on) {
    static final RetrySpec NONE = new RetrySpec(null, null, null, null, null);

    static RetrySpec of(Fields fields) {
      return new RetrySpec(fields.integer("attempts"), fields.text("initial"), fields.text("max"),
          fields.flag("jitter"), fields.texts("on"));
    }

    private RetrySpec over(RetrySpec base) {
      return new RetrySpec(or(attempts, base.attempts), or(initial, base.initial), or(max, base.max),
          or(jitter, base.jitter), or(on, base.on));
    }
  }

  /** How a system in distress is left alone. */
  public record BreakerSpec(Integer failures, String coolDown) {
    static BreakerSpec of(Fields fields) {
      return new BreakerSpec(fields.integer("failures"), fields.text("cool-down"));
    }

    private BreakerSpec over(BreakerSpec base) {
      return new BreakerSpec(or(failures, base.failures), or(coolDown, base.coolDown));
    }
  }

  private static <T> T or(T value, T other) {
    return value == null ? other : value;
  }
}
