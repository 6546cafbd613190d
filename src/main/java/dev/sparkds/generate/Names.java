package dev.sparkds.generate;

import dev.sparkds.model.Connector;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The names that generated code uses, all made here.
 *
 * @param className the prefix of every class, such as {@code Rabbitmq}
 */
public record Names(String className, String packageName) {

  public static Names of(Connector connector) {
    return new Names(pascal(connector.name()), connector.project().packageName());
  }

  /** Where a template's output goes; {@code _package_} and {@code _Name_} are its only placeholders. */
  String place(String templatePath) {
    return templatePath.replace("_package_", packageName.replace('.', '/')).replace("_Name_", className);
  }

  /** {@code queue-type} as {@code queueType}. */
  static String camel(String words) {
    String pascal = pascal(words);
    return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  /** {@code maxRowsPerTrigger} as {@code MAX_ROWS_PER_TRIGGER}. */
  static String constant(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String pascal(String words) {
    return Arrays.stream(words.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
