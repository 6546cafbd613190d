package dev.sparkds.generate;

import dev.sparkds.model.Auth;
import dev.sparkds.model.Column;
import dev.sparkds.model.Connector;
import dev.sparkds.model.Dependency;
import dev.sparkds.model.Errors;
import dev.sparkds.model.Misfits;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Offset;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.Partitioning;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.model.Word;
import dev.sparkds.model.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What templates see of a connector: finished tokens, and free text that their language escapes. */
final class ConnectorView {

  private static final Set<PartitioningStyle> HALVED = EnumSet.of(PartitioningStyle.ID_RANGE, PartitioningStyle.TIME_RANGE);

  private ConnectorView() {}

  static Map<String, Object> of(Connector connector) {
    Names names = Names.of(connector);
    Map<String, Object> view = new TreeMap<>();
    view.put("Name", names.className());
    view.put("package", names.packageName());
    view.put("name", connector.name());
    view.put("system", connector.system());
    view.put("description", new Text(connector.description()));
    view.put("project", project(connector));
    view.put("modes", connector.modes().stream().map(Mode::label).toList());
    view.put("capabilities", connector.modes().stream().map(ConnectorView::capability).toList());
    view.put("tableInterfaces", tableInterfaces(connector));
    List<OptionView> options =
        connector.options().stream().map(option -> OptionView.of(option, connector.modes())).toList();
    view.put("options", options);
    view.put("secrets", options.stream().filter(OptionView::secret).toList());
    view.put("redacted", OptionView.redacted(options));
    view.putAll(Filters.of(connector).view());
    view.put("paging", Paging.of(connector).view());
    view.put("selects", Layers.selects(connector));
    view.put("queried", connector.queried());
    view.put("spread", connector.spread());
    view.put("columns", ColumnView.of(connector));
    view.putAll(misfits(connector.misfits()));
    view.put("epochs", connector.columns().stream().anyMatch(column -> column.format().isPresent()));
    view.put("nests", connector.columns().stream().anyMatch(column -> column.source().startsWith("/")));
    view.put("divided", connector.partitioning().map(partitioning -> partitioning.style().label()).orElse(""));
    view.put("halves", halves(connector));
    view.put("schemaDdl", ColumnView.ddl(connector.columns()));
    view.put("retry", retry(connector.errors().retry()));
    connector.auth().forEach(auth -> view.put(Names.camel(auth.style().label()), SettingView.of(auth.keys())));
    view.put("auth", connector.auth().stream().map(auth -> auth(auth, connector.auth().size())).toList());
    view.put("timeout", connector.errors().timeout().toString());
    view.put("settings", SettingView.of(connector.settings()));
    view.put("dependencies", connector.dependencies().stream().map(ConnectorView::dependency).toList());
    view.put("guarantees", connector.guarantees().stream().map(GuaranteeView::of).toList());
    connector.partitioning().ifPresent(partitioning -> view.put("partitioning", partitioning(connector, partitioning)));
    connector.offset().ifPresent(offset -> view.put("offset", offset(connector, offset)));
    connector.write().ifPresent(write -> view.put("write", write(write)));
    return view;
  }

  /** Whether a range that the system finds too large can be read in halves. */
  private static boolean halves(Connector connector) {
    return connector.offset().filter(offset -> offset.style() == OffsetStyle.TIMESTAMP).isPresent()
        || connector.partitioning().filter(part -> HALVED.contains(part.style())).isPresent();
  }

  /** Whether the way is enough is whether it takes the place of another one that there is. */
  private static Map<String, Object> auth(Auth auth, int ways) {
    return Map.of(
        "style", auth.style().label(),
        "method", Names.camel(auth.style().label()),
        "token", auth.style().hasToken(),
        "names", auth.needs(),
        "needs", auth.needs().stream().map(Escapes::literal).toList(),
        "enough", !auth.style().isTransport() || ways == 1);
  }

  private static Map<String, Object> project(Connector connector) {
    return Map.of(
        "group", connector.project().group(),
        "artifact", connector.project().artifact(),
        "version", connector.project().version(),
        "license", connector.project().license());
  }

  private static String capability(Mode mode) {
    return switch (mode) {
      case BATCH_READ -> "BATCH_READ";
      case STREAM_READ -> "MICRO_BATCH_READ";
      case BATCH_WRITE -> "BATCH_WRITE";
      case STREAM_WRITE -> "STREAMING_WRITE";
    };
  }

  private static List<String> tableInterfaces(Connector connector) {
    List<String> interfaces = new ArrayList<>();
    if (connector.reads()) {
      interfaces.add("SupportsRead");
    }
    if (connector.writes()) {
      interfaces.add("SupportsWrite");
    }
    return interfaces;
  }

  private static Map<String, Object> misfits(Misfits misfits) {
    String column = misfits.rescuedDataColumn().orElse("");
    return Map.of("misfits", misfits.policy().label(), "rescues", !column.isEmpty(),
        "rescuedData", Map.of("column", new Text(column), "literalColumn", Escapes.literal(column)));
  }

  private static Map<String, Object> partitioning(Connector connector, Partitioning partitioning) {
    Map<String, Object> view = new TreeMap<>(Map.of(
        "style", partitioning.style().label(), "literalSource", Escapes.literal("")));
    partitioning.column().ifPresent(column -> putColumn(view, connector, column));
    partitioning.step().ifPresent(step -> view.put("step", step.toString()));
    partitioning.minStep().ifPresent(step -> view.put("minStep", step.toString()));
    return view;
  }

  private static Map<String, Object> offset(Connector connector, Offset offset) {
    Map<String, Object> view = new TreeMap<>(Map.of(
        "style", offset.style().label(),
        "start", new Text(offset.start()),
        "literalStart", Escapes.literal(offset.start()),
        "precision", offset.precision().label(),
        "chronoUnit", offset.precision().name(),
        "lag", offset.lag().toString()));
    offset.column().ifPresent(column -> putColumn(view, connector, column));
    view.put("divided", offset.column().isPresent()
        && connector.partitioning().filter(part -> HALVED.contains(part.style()) && part.column().equals(offset.column())).isPresent());
    return view;
  }

  private static void putColumn(Map<String, Object> view, Connector connector, String name) {
    Column column = connector.columns().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    view.put("column", new Text(name));
    view.put("literalColumn", Escapes.literal(name));
    view.put("literalSource", Escapes.literal(column.source()));
  }

  private static Map<String, Object> write(Write write) {
    return Map.of(
        "batchSize", write.batchSize(),
        "delivery", write.delivery().label(),
        "keys", write.key().stream().map(Escapes::literal).toList(),
        "onError", write.onError().label());
  }

  private static Map<String, Object> retry(Errors.Retry retry) {
    return Map.of(
        "attempts", retry.attempts(),
        "initial", duration(retry.initial()),
        "max", duration(retry.max()),
        "jitter", retry.jitter(),
        "on", retry.on());
  }

  private static String duration(Duration duration) {
    return duration.toString();
  }

  private static Map<String, Object> dependency(Dependency dependency) {
    return Map.of(
        "group", dependency.group(),
        "artifact", dependency.artifact(),
        "version", dependency.version(),
        "scope", dependency.scope().label(),
        "relocate", dependency.relocate().orElse(""),
        "exclude", dependency.exclude());
  }

  /** A guarantee in words. */
  public record GuaranteeView(String mode, String delivery, Text reason) {

    static GuaranteeView of(dev.sparkds.model.Guarantee guarantee) {
      return new GuaranteeView(label(guarantee.mode()), label(guarantee.delivery()), new Text(guarantee.reason()));
    }

    private static String label(Word word) {
      return word.label();
    }
  }
}
