package dev.sparkds.spec;

import dev.sparkds.model.Mode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks what the words of a pack mean together. */
record PackCheck(Findings findings) {

  void check(SystemPack pack) {
    Map.of("modes", pack.modes(), "partitioning", pack.partitioning(), "offset", pack.offset(), "delivery",
        pack.delivery(), "on-error", pack.onError(), "auth", pack.auth()).forEach(this::checkOffer);
    checkMode(pack, "partitioning", pack.partitioning(), Mode.BATCH_READ);
    checkMode(pack, "offset", pack.offset(), Mode.STREAM_READ);
    checkSettings("settings", pack.settings());
    List<String> settings = pack.settings().stream().flatMap(SettingSpec::leaves).map(Map.Entry::getKey).toList();
    checkCondition("message-ids", pack.messageIds(), settings);
    checkCondition("events.when", pack.events().when(), settings);
    checkOptions("options", pack.options(), settings);
    checkNeeds(pack);
    each(pack.refusals(), (refusal, i) -> checkRefusal("refusals[" + i + "].when", refusal.when(), settings));
    each(pack.sharesWhere(), (shared, i) -> checkCondition("shares-where[" + i + "].when", shared.when(), settings));
    each(pack.dependencies(), (library, i) -> checkCondition("dependencies[" + i + "].when", library.when(), settings));
    ColumnCheck.columns(pack.columns(), "", findings);
  }

  private void checkOffer(String key, SystemPack.Offer<?> offer) {
    if (!offer.styles().containsAll(offer.defaults())) {
      findings.add(key + ".default", "is not among the styles", "");
    } else if (offer.defaults().size() > 1 && !key.equals("modes")) {
      findings.add(key + ".default", "must be one word", "");
    }
  }

  private void checkMode(SystemPack pack, String key, SystemPack.Offer<?> offer, Mode mode) {
    boolean has = pack.modes().styles().contains(mode);
    if (has == offer.isEmpty()) {
      findings.add(key, has ? "is needed for mode " + mode.label() : "has no meaning without mode " + mode.label(), "");
    }
  }

  /** What a style needs is an option that exists with it. */
  private void checkNeeds(SystemPack pack) {
    pack.authNeeds().forEach((style, needs) -> needs.stream()
        .filter(name -> pack.options().stream().noneMatch(option -> option.name().equals(name)
            && option.when().getOrDefault("auth", List.of(style)).contains(style)))
        .forEach(name -> findings.add("auth.needs." + style, "there is no option " + Quote.of(name) + " with this style", "")));
  }

  private void checkSettings(String path, List<SettingSpec> settings) {
    List<String> names = Stream.concat(
        Stream.of("modes", "partitioning", "offset", "partitioning or offset"), settings.stream().map(SettingSpec::name)).toList();
    each(settings, (setting, i) -> {
      String at = path + "[" + i + "]";
      setting.when().keySet().stream().filter(key -> !names.contains(key)).forEach(key ->
          findings.add(at + ".when", "unknown condition " + Quote.of(key), Suggestion.among(names, key)));
      checkSettings(at + ".settings", setting.settings());
      checkValue(at, setting);
    });
  }

  private void checkValue(String path, SettingSpec setting) {
    OptionRules.check(setting.value(), path, findings);
    boolean always = !setting.isBlock() && !setting.list() && !setting.required() && setting.when().isEmpty();
    if (always && setting.value().fallback() == null) {
      findings.add(path + ".default", "is needed, since a template always gets a value", "");
    }
  }

  void checkOptions(String path, List<PackOption> options, List<String> settings) {
    OptionNames names = new OptionNames(findings, List.of());
    each(options, (option, i) -> {
      String at = path + "[" + i + "]";
      List<PackOption> namesakes = options.subList(0, i).stream().filter(other -> other.name().equals(option.name())).toList();
      if (namesakes.isEmpty() || !namesakes.stream().allMatch(other -> excludes(other.when(), option.when()))) {
        names.check(at + ".name", option.name());
      }
      OptionRules.check(option.option(), at, findings);
      checkCondition(at + ".when", option.when(), settings);
      if (option.option().description() == null) {
        findings.add(at + ".description", "is needed", "");
      }
    });
  }

  /** Whether no connector can meet both, so that an option may be another thing in each. */
  private static boolean excludes(Map<String, List<String>> one, Map<String, List<String>> other) {
    return one.keySet().stream().filter(key -> !key.equals("modes") && !key.equals("auth") && other.containsKey(key))
        .anyMatch(key -> Collections.disjoint(one.get(key), other.get(key)));
  }

  /** A key of the block {@code errors} is refused by itself, wherever it is written. */
  private void checkRefusal(String path, Map<String, List<String>> when, List<String> settings) {
    if (!when.keySet().equals(Set.of("errors"))) {
      checkCondition(path, when, settings);
    }
  }

  private void checkCondition(String path, Map<String, List<String>> when, List<String> settings) {
    List<String> known = Stream.concat(PackWords.CONDITIONS.keySet().stream(), settings.stream())
        .filter(key -> !key.equals("errors")).toList();
    when.keySet().stream().filter(key -> !known.contains(key)).forEach(key ->
        findings.add(path, "unknown condition " + Quote.of(key), Suggestion.among(known, key)));
  }

  private static <T> void each(List<T> items, java.util.function.ObjIntConsumer<T> check) {
    IntStream.range(0, items.size()).forEach(i -> check.accept(items.get(i), i));
  }
}
