package dev.sparkds.cli;

import dev.sparkds.model.Word;
import dev.sparkds.spec.ConnectorSpec.ColumnSpec;
import dev.sparkds.spec.Meanings;
import dev.sparkds.spec.OptionSpec;
import dev.sparkds.spec.PackOption;
import dev.sparkds.spec.SettingSpec;
import dev.sparkds.spec.SystemPack;
import dev.sparkds.spec.SystemPack.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A system in words. */
final class SystemText {

  private SystemText() {}

  static String brief(SystemPack pack) {
    Page page = new Page().line(pack.name() + ": " + pack.summary());
    offers(pack).forEach((kind, offer) -> page.row(List.of(kind, words(offer))));
    return page.rows().text();
  }

  static String full(SystemPack pack) {
    Page page = new Page().line(pack.name() + ": " + pack.summary());
    meant(page, "Modes", pack.modes(), Meanings::of);
    meant(page, "Partitioning", pack.partitioning(), Meanings::of);
    meant(page, "Offset", pack.offset(), Meanings::of);
    meant(page, "Delivery", pack.delivery(), Meanings::of);
    meant(page, "On error", pack.onError(), Meanings::of);
    meant(page, "Auth", pack.auth(), Meanings::of);
    page.head("Options (besides those of every connector)");
    pack.options().forEach(option -> page.row(row(option.option())));
    page.rows().head("Settings (the block " + pack.name() + ":)");
    pack.settings().forEach(setting -> settings(page, "", setting));
    page.rows().head("Columns unless the spec has its own");
    pack.columns().forEach(column -> page.row(List.of(column.name(), column.type())));
    return page.rows().text();
  }

  private static <W extends Word> void meant(Page page, String head, Offer<W> offer, Function<W, String> meaning) {
    if (offer.isEmpty()) {
      return;
    }
    page.head(head);
    offer.styles().forEach(style -> page.row(List.of(
        style.label(), meaning.apply(style), offer.defaults().contains(style) ? "(unless said)" : "")));
    page.rows();
  }

  private static void settings(Page page, String prefix, SettingSpec setting) {
    List<String> row = new ArrayList<>(row(setting.value()));
    row.set(0, prefix + row.get(0) + (setting.list() ? "[]" : ""));
    row.set(1, setting.isBlock() ? "a block" : row.get(1));
    page.row(row);
    setting.settings().forEach(inner -> settings(page, row.get(0) + ".", inner));
  }

  private static List<String> row(OptionSpec option) {
    String fallback = option.fallback() != null ? option.fallback()
        : Boolean.TRUE.equals(option.required()) ? "(required)" : "";
    return List.of(option.name(), option.values() == null ? Objects.requireNonNullElse(option.type(), "string")
        : String.join("|", option.values()), fallback, Objects.requireNonNullElse(option.description(), ""));
  }

  private static String words(Offer<?> offer) {
    return String.join(", ", offer.labels());
  }

  private static Map<String, Offer<?>> offers(SystemPack pack) {
    Map<String, Offer<?>> offers = new LinkedHashMap<>();
    offers.put("modes", pack.modes());
    offers.put("partitioning", pack.partitioning());
    offers.put("offset", pack.offset());
    offers.put("delivery", pack.delivery());
    offers.put("on-error", pack.onError());
    offers.put("auth", pack.auth());
    offers.values().removeIf(Offer::isEmpty);
    return offers;
  }

  static Map<String, Object> asMap(SystemPack pack) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", pack.name());
    map.put("summary", pack.summary());
    offers(pack).forEach((kind, offer) -> map.put(kind, offer.labels()));
    map.put("settings", pack.settings().stream().map(SystemText::asMap).toList());
    map.put("options", pack.options().stream().map(PackOption::option).map(SystemText::asMap).toList());
    map.put("columns", pack.columns().stream().map(SystemText::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(SettingSpec setting) {
    Map<String, Object> map = asMap(setting.value());
    if (setting.isBlock()) {
      map.put("type", setting.list() ? "list" : "block");
      map.put("settings", setting.settings().stream().map(SystemText::asMap).toList());
    }
    return map;
  }

  private static Map<String, Object> asMap(OptionSpec option) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", option.name());
    map.put("type", Objects.requireNonNullElse(option.type(), "string"));
    map.put("default", option.fallback());
    map.put("required", Boolean.TRUE.equals(option.required()));
    map.put("description", option.description());
    return map;
  }

  private static Map<String, Object> asMap(ColumnSpec column) {
    return new LinkedHashMap<>(Map.of("name", column.name(), "type", column.type()));
  }
}
