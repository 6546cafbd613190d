package dev.sparkds.spec;

import dev.sparkds.model.Column;
import dev.sparkds.model.OptionType;
import dev.sparkds.model.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills the block named after the system.
 *
 * @param chosen words of the spec outside of the block, by kind
 */
record SettingsCheck(Draft draft, List<Column> columns, Map<String, List<String>> chosen) {
  private static final String OPTION = "option";
  private static final String FULL_COLUMN = "full-column";

  SortedMap<String, Setting> settings() {
    return block(draft.spec().settings(), draft.pack().settings(), draft.pack().name());
  }

  private SortedMap<String, Setting> block(Fields fields, List<SettingSpec> settings, String path) {
    Situation words = new Situation(words(fields, settings));
    SortedMap<String, Setting> block = new TreeMap<>();
    for (SettingSpec setting : settings) {
      String at = Paths.of(path, setting.name());
      boolean applies = words.meets(setting.when());
      check(setting, fields.has(setting.name()), applies, at);
      block.put(setting.name(), setting.list() ? list(fields, setting, at) : value(fields.at(setting.name()), setting, applies, at));
    }
    return block;
  }

  private void check(SettingSpec setting, boolean written, boolean applies, String path) {
    String condition = setting.when().entrySet().stream()
        .map(when -> when.getKey() + " " + String.join(" or ", when.getValue())).collect(Collectors.joining(", "));
    if (written && !applies) {
      draft.findings().addIdle(path, path, "has a meaning only with " + condition, "");
    } else if (!written && applies && setting.required()) {
      draft.findings().add(path, "is needed" + (condition.isEmpty() ? "" : " with " + condition),
          OptionWords.settingShape(setting).summary());
    }
  }

  /** What the single values of a block are, as written or else as they are unless said. */
  private Map<String, List<String>> words(Fields fields, List<SettingSpec> settings) {
    Map<String, List<String>> words = new HashMap<>(chosen);
    for (SettingSpec setting : settings) {
      String word = fields.text(setting.name()) == null ? setting.value().fallback() : fields.text(setting.name());
      words.put(setting.name(), word == null ? List.of() : List.of(word));
    }
    return words;
  }

  private Setting list(Fields fields, SettingSpec setting, String path) {
    List<Node> items = fields.list(setting.name(), node -> node);
    List<Setting> list = new ArrayList<>();
    for (int i = 0; items != null && i < items.size(); i++) {
      list.add(value(Fields.of(items.get(i)), setting, true, Paths.of(path, i)));
    }
    return new Setting.Listing(List.copyOf(list));
  }

  private Setting value(Fields fields, SettingSpec setting, boolean applies, String path) {
    return setting.isBlock()
        ? new Setting.Block(block(fields, setting.settings(), path), applies) : single(fields.text(), setting, path);
  }

  private Setting single(String written, SettingSpec setting, String path) {
    if (written != null) {
      OptionRules.checkValue(setting.value(), Paths.parent(path), setting.name(), written, draft.findings());
      checkName(setting.names(), written, path);
    }
    String fallback = setting.value().fallback() == null ? "" : setting.value().fallback();
    String text = written == null ? fallback : written;
    return switch (OptionRules.type(setting.value()).orElse(OptionType.STRING)) {
      case BOOLEAN -> new Setting.Token(text.toLowerCase(Locale.ROOT));
      case ENUM, INT, LONG, PORT -> new Setting.Token(text);
      default -> OPTION.equals(setting.names()) ? new Setting.Token(text) : new Setting.Free(text);
    };
  }

  private void checkName(String kind, String name, String path) {
    List<String> known = kind == null ? List.of(name) : kind.equals(OPTION) ? optionNames() : columnNames();
    if (kind != null && !kind.equals(OPTION) && draft.rescuesInto(name)) {
      draft.findings().add(path, MisfitsCheck.noField(name), "name another column");
    } else if (FULL_COLUMN.equals(kind) && columns.stream().anyMatch(column -> column.name().equals(name) && column.nullable())) {
      draft.findings().add(path, "the column " + Quote.of(name) + " may be null", "add nullable: false to it");
    } else if (!known.contains(name)) {
      draft.findings().add(path, "there is no " + kind.replace("full-", "") + " " + Quote.of(name), Suggestion.among(known, name));
    }
  }

  private List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  private List<String> optionNames() {
    Stream<String> own = draft.spec().options() == null ? Stream.of()
        : draft.spec().options().stream().filter(option -> option != null && option.name() != null).map(OptionSpec::name);
    return Stream.concat(own, draft.pack().options().stream().map(PackOption::name)).toList();
  }
}
