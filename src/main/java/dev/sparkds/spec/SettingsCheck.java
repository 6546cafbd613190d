package dev.sparkds.spec;

import java.util.SortedMap;
import java.util.TreeMap;

/** Fills the block named after the system. */
final class SettingsCheck {
  private SettingsCheck() {}

  static SortedMap<String, String> settings(Draft draft) {
    SortedMap<String, String> settings = new TreeMap<>();
    draft.pack().settings().forEach(setting -> settings.put(setting.name(), value(draft, setting)));
    return settings;
  }

  private static String value(Draft draft, OptionSpec setting) {
    String written = draft.spec().settings().get(setting.name());
    if (written != null) {
      OptionRules.checkValue(setting, draft.pack().name(), setting.name(), written, draft.findings());
    }
    return written == null ? setting.fallback() : written;
  }
}
