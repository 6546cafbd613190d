package dev.sparkds.cli;

import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.generate.Generator;
import dev.sparkds.generate.TemplateTree;
import dev.sparkds.model.Connector;
import dev.sparkds.project.ConnectorProject;
import dev.sparkds.project.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a new project. */
@Command(
    name = "new",
    description = "Writes a connector project from a spec.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sparkds new --spec orders.yaml",
      "  sparkds new --spec orders.yaml --out /srv/spark-orders --build",
      "  sparkds new --spec orders.yaml --dry-run --json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the spec or the folder needs a change, or the build failed", "2:wrong usage"})
public final class New implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(names = "--spec", required = true, paramLabel = "FILE", description = "The connector's spec (YAML).")
  private Path specFile;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write; by default a folder named after the artifact.")
  private Path out;

  @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "If DIR exists, move it aside first (nothing is deleted).")
  private boolean force;

  @Option(names = "--build", description = "Build the project and run its tests with Maven.")
  private boolean build;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Mixin private TemplateOptions templates;

  @Override
  public Integer call() {
    TemplateTree tree = templates.tree();
    Generator generator = new Generator(tree);
    SpecFile spec = SpecFile.read(specFile, tree);
    Connector connector = spec.connector();
    Path folder = Optional.ofNullable(out).orElseGet(() -> Path.of(connector.project().artifact()));
    List<GeneratedFile> files = ConnectorProject.complete(
        generator.generate(connector), spec.text(), new Release(Version.current(), tree.version()));
    NewReport report = new NewReport(command.commandLine().getOut(), json, folder, files);
    if (dryRun) {
      return report.planned();
    }
    write(folder, files);
    return build ? report.built(MavenBuild.verify(folder, command.commandLine().getErr())) : report.written();
  }

  private void write(Path folder, List<GeneratedFile> files) {
    if (force) {
      ConnectorProject.replace(folder, files)
          .ifPresent(aside -> command.commandLine().getErr().println("Moved what was there to " + aside));
    } else {
      ConnectorProject.create(folder, files);
    }
  }
}
