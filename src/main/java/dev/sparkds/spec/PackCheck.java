package dev.sparkds.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks what the words of a pack mean together. */
record PackCheck(Findings findings) {

  void check(SystemPack pack) {
    Map.of("modes", pack.modes(), "partitioning", pack.partitioning(), "offset", pack.offset(), "delivery",
        pack.delivery(), "on-error", pack.onError(), "auth", pack.auth()).forEach(this::checkOffer);
    each(pack.settings(), this::checkSetting);
    List<String> settings = pack.settings().stream().map(OptionSpec::name).toList();
    checkOptions("options", pack.options(), settings);
    each(pack.refusals(), (refusal, i) -> checkCondition("refusals[" + i + "].when", refusal.when(), settings));
    ColumnCheck.columns(pack.columns(), "", findings);
  }

  private void checkOffer(String key, SystemPack.Offer<?> offer) {
    if (!offer.styles().containsAll(offer.defaults())) {
      findings.add(key + ".default", "is not among the styles", "");
    } else if (offer.defaults().size() > 1 && !key.equals("modes")) {
      findings.add(key + ".default", "must be one word", "");
    }
  }

  private void checkSetting(OptionSpec setting, int index) {
    String path = "settings[" + index + "]";
    OptionRules.check(setting, path, findings);
    if (setting.fallback() == null) {
      findings.add(path + ".default", "is needed, since a template always gets a value", "");
    }
  }

  void checkOptions(String path, List<PackOption> options, List<String> settings) {
    OptionNames names = new OptionNames(findings, List.of());
    each(options, (option, i) -> {
      String at = path + "[" + i + "]";
      names.check(at + ".name", option.name());
      OptionRules.check(option.option(), at, findings);
      checkCondition(at + ".when", option.when(), settings);
      if (option.option().description() == null) {
        findings.add(at + ".description", "is needed", "");
      }
    });
  }

  private void checkCondition(String path, Map<String, List<String>> when, List<String> settings) {
    List<String> known = Stream.concat(PackWords.CONDITIONS.keySet().stream(), settings.stream()).toList();
    when.keySet().stream().filter(key -> !known.contains(key)).forEach(key ->
        findings.add(path, "unknown condition " + Quote.of(key), Suggestion.among(known, key)));
  }

  private static <T> void each(List<T> items, java.util.function.ObjIntConsumer<T> check) {
    IntStream.range(0, items.size()).forEach(i -> check.accept(items.get(i), i));
  }
}
