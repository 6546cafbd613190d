package dev.sparkds.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is missing on this machine, and how to get it. */
@Command(
    name = "doctor",
    description = "Checks the JDK, Maven, and that Maven can get what generated projects need.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sparkds doctor", "  sparkds doctor --json"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all there", "1:something is missing", "2:wrong usage"})
public final class Doctor implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Finding> findings = List.of(Machine.jdk(), Machine.maven(), Machine.repository());
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(Json.of(findings.stream().map(Finding::asMap).toList()));
    } else {
      findings.forEach(finding -> out.println(finding.line()));
    }
    return findings.stream().allMatch(Finding::ok) ? 0 : 1;
  }

  /** One thing that was looked at; {@code remedy} is empty when it is fine. */
  record Finding(String what, boolean ok, String found, String remedy) {

    String line() {
      return ok ? "ok       " + what + ": " + found : "missing  " + what + ": " + found + "; " + remedy;
    }

    Map<String, Object> asMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("what", what);
      map.put("ok", ok);
      map.put("found", found);
      map.put("remedy", remedy);
      return map;
    }
  }
}
