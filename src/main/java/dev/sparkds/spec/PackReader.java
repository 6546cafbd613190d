package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.Dependency;
import dev.sparkds.model.Mode;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.OnError;
import dev.sparkds.model.PartitioningStyle;
import dev.sparkds.model.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code system.yaml} and {@code options.yaml}, as strictly as a spec. */
final class PackReader {
  private PackReader() {}

  static SystemPack pack(String name, Document document) {
    Findings findings = shaped(PackWords.system(), document);
    Fields fields = Fields.of(document.root());
    SystemPack pack = new SystemPack(
        name,
        fields.text("summary"),
        offer(fields, "modes", Mode.class),
        offer(fields, "partitioning", PartitioningStyle.class),
        offer(fields, "offset", OffsetStyle.class),
        offer(fields, "delivery", DeliveryStyle.class),
        offer(fields, "on-error", OnError.class),
        offer(fields, "auth", AuthStyle.class),
        fields.at("auth").at("needs").lists(),
        fields.has("errors") ? fields.block("errors", ConnectorSpec.ErrorsSpec::of) : ConnectorSpec.ErrorsSpec.NONE,
        fields.at("message-ids").lists(),
        Boolean.TRUE.equals(fields.flag("queried")),
        Boolean.TRUE.equals(fields.flag("spread")),
        Boolean.TRUE.equals(fields.flag("aggregates")),
        Optional.ofNullable(fields.text("object-ids")),
        fields.has("events") ? fields.block("events", PackReader::events) : SystemPack.Events.NONE,
        orNone(fields.list("settings", SettingSpec::of)),
        orNone(fields.texts("shares")),
        orNone(fields.list("shares-where", PackReader::shared)),
        orNone(fields.list("options", PackOption::of)),
        orNone(fields.list("columns", ConnectorSpec.ColumnSpec::of)),
        orNone(fields.list("refusals", PackReader::refusal)),
        orNone(fields.list("dependencies", PackReader::library)));
    new PackCheck(findings).check(pack);
    findings.raise();
    return pack;
  }

  static List<PackOption> options(Document document) {
    Findings findings = shaped(PackWords.options(), document);
    List<PackOption> options = ((Node.Listing) document.root()).items().stream().map(PackOption::of).toList();
    new PackCheck(findings).checkOptions("", options, List.of());
    findings.raise();
    return options;
  }

  private static Findings shaped(Shape shape, Document document) {
    Findings findings = new Findings(document);
    shape.check(document.root(), "", findings);
    findings.raise();
    return findings;
  }

  private static <E extends Enum<E> & Word> SystemPack.Offer<E> offer(Fields fields, String key, Class<E> type) {
    if (!fields.has(key)) {
      return new SystemPack.Offer<>(List.of(), List.of());
    }
    Map<String, List<String>> words = fields.block(key, Fields::lists);
    return new SystemPack.Offer<>(find(type, words.get("default")), find(type, words.get("styles")));
  }

  private static <E extends Enum<E> & Word> List<E> find(Class<E> type, List<String> labels) {
    return labels.stream().map(label -> Word.find(type, label).orElseThrow()).toList();
  }

  private static SystemPack.Events events(Fields fields) {
    return new SystemPack.Events(fields.at("when").lists(), fields.texts("fields"));
  }

  private static SystemPack.Refusal refusal(Node node) {
    Fields fields = Fields.of(node);
    return new SystemPack.Refusal(fields.block("when", Fields::lists), fields.text("reason"));
  }

  private static SystemPack.Shared shared(Node node) {
    Fields fields = Fields.of(node);
    return new SystemPack.Shared(fields.text("folder"), fields.block("when", Fields::lists));
  }

  private static SystemPack.Library library(Node node) {
    Fields fields = Fields.of(node);
    Map<String, List<String>> when = fields.block("when", Fields::lists);
    return new SystemPack.Library(dependency(fields), when == null ? Map.of() : when);
  }

  private static Dependency dependency(Fields fields) {
    String scope = fields.text("scope");
    return new Dependency(fields.text("group"), fields.text("artifact"), fields.text("version"),
        scope == null ? Dependency.Scope.COMPILE : Word.find(Dependency.Scope.class, scope).orElseThrow(),
        Optional.ofNullable(fields.text("relocate")), orNone(fields.texts("exclude")));
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}
