package dev.sparkds.cli;

import dev.sparkds.generate.Generator;
import dev.sparkds.generate.TemplateTree;
import dev.sparkds.model.Connector;
import dev.sparkds.project.ConnectorProject;
import dev.sparkds.project.ExistingProject;
import dev.sparkds.project.Growth;
import dev.sparkds.project.Release;
import dev.sparkds.spec.ConnectorSpec;
import dev.sparkds.spec.SpecChecker;
import dev.sparkds.spec.SpecEdit;
import dev.sparkds.spec.SpecReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the verbs have in common that change a project: its spec is edited, planned anew and merged in. */
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the project needs a change, or conflicts are left", "2:wrong usage"})
final class Growing {

  /** What becomes of a place that both sides changed. */
  enum Reaction {
    MARK,
    STOP
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(index = "+", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
      description = "The project's folder; the current one unless said.")
  private Path folder;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(names = "--conflict", paramLabel = "mark|stop", defaultValue = "mark",
      description = "Where you and sparkds changed the same place: mark it there (default), or stop and change nothing.")
  private Reaction reaction;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Mixin private TemplateOptions templates;

  int grow(UnaryOperator<SpecEdit> edit) {
    return grow(edit, Set.of());
  }

  /** Grows the project, and brings files back that were deleted. */
  int grow(UnaryOperator<SpecEdit> edit, Set<String> restored) {
    ExistingProject project = open(command, folder);
    Growth growth = plan(project, folder, templates.tree(), edit, restored);
    GrowthReport report = new GrowthReport(command.commandLine().getOut(), json, folder, growth);
    boolean stopped = reaction == Reaction.STOP && !growth.clashes().isEmpty();
    if (!dryRun && !stopped) {
      project.apply(growth);
    }
    return dryRun ? report.planned() : stopped ? report.stopped() : report.done();
  }

  /** Closes the conflicts of the last change, if they were resolved. */
  int settle() {
    List<String> open = open(command, folder).settle();
    open.forEach(place -> command.commandLine().getOut().println(place + ": a conflict is still marked here"));
    if (open.isEmpty()) {
      command.commandLine().getOut().println("No conflict is open.");
    }
    return open.isEmpty() ? 0 : 1;
  }

  /** Opens the project, and says so when it first had to complete an interrupted change. */
  static ExistingProject open(CommandSpec command, Path folder) {
    ExistingProject project = ExistingProject.open(folder);
    if (project.wasRecovered()) {
      command.commandLine().getErr().println("Completed the change that was interrupted.");
    }
    return project;
  }

  static Growth plan(
      ExistingProject project, Path folder, TemplateTree tree, UnaryOperator<SpecEdit> edit, Set<String> restored) {
    project.requireNotNewer(Version.current());
    String file = folder.resolve(".sparkds/spec.yaml").normalize().toString();
    Generator generator = new Generator(tree);
    SpecChecker checker = new SpecChecker(SpecFile.packs(tree));
    ConnectorSpec present = SpecReader.read(file, project.spec());
    String text = edit.apply(new SpecEdit(present, checker)).text();
    Connector connector = checker.check(SpecReader.read(file, text.getBytes(StandardCharsets.UTF_8)));
    return project.plan(ConnectorProject.complete(
        generator.generate(connector), mark(project.spec()) + text, new Release(Version.current(), tree.version())), restored);
  }

  /** The byte order mark that some editors put before a text. */
  private static String mark(byte[] spec) {
    return new String(spec, StandardCharsets.UTF_8).startsWith("\ufeff") ? "\ufeff" : "";
  }
}
