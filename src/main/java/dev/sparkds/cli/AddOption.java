package dev.sparkds.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an option to a project. */
@Command(
    description = "Adds an option to the connector of an existing project.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ${COMMAND-FULL-NAME} region --type enum --values eu,us --default eu",
      "  ${COMMAND-FULL-NAME} shop spark-orders --required --description 'Which shop.'",
      "  ${COMMAND-FULL-NAME} apiKey --secret --dry-run"
    })
public final class AddOption implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NAME", description = "The name, in camelCase as Spark's own.")
  private String name;

  @Option(names = "--type", paramLabel = "TYPE", description = "int, boolean, enum, duration, url …: see docs/spec.md; string unless said.")
  private String type;

  @Option(names = "--required", description = "Whether it must be given.")
  private boolean required;

  @Option(names = "--values", paramLabel = "WORD", split = ",", description = "The words of an enum.")
  private List<String> values;

  @Option(names = "--default", paramLabel = "VALUE", description = "The value when it is not given.")
  private String fallback;

  @Option(names = "--min", paramLabel = "VALUE", description = "The smallest value.")
  private String min;

  @Option(names = "--max", paramLabel = "VALUE", description = "The largest value.")
  private String max;

  @Option(names = "--pattern", paramLabel = "REGEX", description = "What a text must match as a whole.")
  private String pattern;

  @Option(names = "--secret", description = "Whether its value must never be shown.")
  private boolean secret;

  @Option(names = "--example", paramLabel = "VALUE", description = "A value for the documentation.")
  private String example;

  @Option(names = "--description", paramLabel = "TEXT", description = "What it does, in a sentence.")
  private String description;

  @Option(names = "--modes", paramLabel = "MODE", split = ",", description = "The modes in which it has a meaning; all unless said.")
  private List<String> modes;

  @Mixin private Growing growing;

  @Override
  public Integer call() {
    Map<String, Object> option = Keys.of(
        "name", name, "type", type, "required", required ? true : null, "values", values, "default", fallback,
        "min", min, "max", max, "pattern", pattern, "secret", secret ? true : null, "example", example,
        "description", description, "modes", modes);
    return growing.grow(spec -> spec.withOption(option));
  }
}
