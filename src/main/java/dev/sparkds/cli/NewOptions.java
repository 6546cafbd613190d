package dev.sparkds.cli;

import dev.sparkds.spec.SpecEdit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that come with a mode. */
final class NewOptions {
  private static final Pattern WRITTEN = Pattern.compile("(?<name>[^:=]+)(:(?<type>[^=]+))?(=(?<fallback>.*))?", Pattern.DOTALL);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--option", paramLabel = "NAME[:TYPE][=DEFAULT]",
      description = "An option to add with it, such as region or pageSize:int=100; may be repeated. `sparkds add-option` can say more.")
  private List<String> written = List.of();

  SpecEdit addTo(SpecEdit spec) {
    SpecEdit edited = spec;
    for (String option : written) {
      edited = edited.withOption(keys(option));
    }
    return edited;
  }

  private Map<String, Object> keys(String option) {
    Matcher parts = WRITTEN.matcher(option);
    if (!parts.matches()) {
      throw new ParameterException(command.commandLine(), "'" + option + "' is no option: write NAME, NAME:TYPE or NAME:TYPE=DEFAULT");
    }
    return Keys.of("name", parts.group("name"), "type", parts.group("type"), "default", parts.group("fallback"));
  }
}
