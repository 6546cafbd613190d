package dev.sparkds.cli;

import dev.sparkds.spec.Problem;
import dev.sparkds.spec.SpecChecker;
import dev.sparkds.spec.SpecException;
import dev.sparkds.spec.SpecReader;
import dev.sparkds.spec.SystemPacks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks specs. */
@Command(
    name = "validate",
    description = "Checks specs and says everything that is wrong with them, each thing on a line with its place.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sparkds validate orders.yaml", "  sparkds validate --json specs/*.yaml"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all are right", "1:at least one needs a change", "2:wrong usage"})
public final class Validate implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The specs.")
  private List<Path> files;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Mixin private TemplateOptions templates;

  @Override
  public Integer call() {
    SystemPacks packs = SpecFile.packs(templates.tree());
    List<Result> results = files.stream().map(file -> check(file, packs)).toList();
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(Json.of(results.stream().map(Result::asMap).toList()));
    } else {
      results.forEach(result -> out.println(result.text()));
    }
    return results.stream().allMatch(Result::ok) ? 0 : 1;
  }

  private static Result check(Path file, SystemPacks packs) {
    try {
      new SpecChecker(packs).check(SpecReader.read(file));
      return new Result(file, Optional.empty());
    } catch (SpecException e) {
      return new Result(file, Optional.of(e));
    }
  }

  /** What was found in one file. */
  private record Result(Path file, Optional<SpecException> failure) {

    boolean ok() {
      return failure.isEmpty();
    }

    String text() {
      return failure.map(Terminal::problems).orElse(file + ": ok");
    }

    Map<String, Object> asMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("file", file.toString());
      map.put("ok", ok());
      map.put("problems", failure.map(SpecException::problems).orElse(List.of()).stream().map(Result::asMap).toList());
      return map;
    }

    private static Map<String, Object> asMap(Problem problem) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("line", problem.line());
      map.put("column", problem.column());
      map.put("path", problem.path());
      map.put("message", problem.message());
      map.put("hint", problem.hint());
      return map;
    }
  }
}
