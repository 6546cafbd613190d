package dev.sparkds.cli;

import dev.sparkds.ask.Dialog;
import dev.sparkds.ask.Dialogs;
import dev.sparkds.init.Answers;
import dev.sparkds.init.Database;
import dev.sparkds.init.Initiation;
import dev.sparkds.init.NewSpec;
import dev.sparkds.init.Source;
import dev.sparkds.spec.SystemPacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a spec, from answers, from a sample of what there is, or from both. */
@Command(
    name = "init",
    description = "Writes a commented spec: asks at a terminal, takes flags, and guesses the rest from a sample, an OpenAPI file or a database.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sparkds init                                       ask everything",
      "  sparkds init --from orders.json --yes              an answer of an API, or lines of JSON; ask nothing",
      "  sparkds init --from orders.csv --system custom     a header and some rows",
      "  sparkds init --from openapi.yaml --path /orders    a path of an HTTP API",
      "  sparkds init --from jdbc:postgresql://db/shop --table orders --driver-path postgresql.jar --user reader",
      "  sparkds init --system rabbitmq --name orders --mode stream-read --column 'id BIGINT NOT NULL' --out -",
      "",
      "A password for --user is taken from the environment variable SPARKDS_PASSWORD."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the source or an answer cannot be used, or the file is there already", "2:wrong usage", "130:cancelled; nothing was written"})
public final class Init implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(names = "--from", paramLabel = "SOURCE",
      description = "What to guess from: a JSON, CSV or OpenAPI file, - for one that is piped in, or a JDBC URL.")
  private String from;

  @Option(names = "--path", paramLabel = "PATH", description = "The path of the OpenAPI file to read from.")
  private String path;

  @Option(names = "--table", paramLabel = "NAME", description = "The table of the database.")
  private String table;

  @Option(names = "--driver-path", paramLabel = "JAR", split = ":", description = "The jar of the JDBC driver, or a folder of jars.")
  private List<Path> drivers = List.of();

  @Option(names = "--user", paramLabel = "USER", description = "The user of the database.")
  private String user;

  @Option(names = "--system", paramLabel = "SYSTEM", description = "What it connects to; `sparkds list` names the systems.")
  private String system;

  @Option(names = "--name", paramLabel = "NAME", description = "The short name for spark.read().format(…).")
  private String name;

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is for, in a sentence.")
  private String description;

  @Option(names = "--mode", paramLabel = "MODE", split = ",", description = "The ways in which Spark can use it.")
  private List<String> modes;

  @Option(names = "--auth", paramLabel = "STYLE", split = ",", description = "How it proves who it is, in the order of preference.")
  private List<String> auth;

  @Option(names = "--partitioning", paramLabel = "STYLE[:COLUMN]", description = "How a batch read is divided.")
  private String partitioning;

  @Option(names = "--offset", paramLabel = "STYLE[:COLUMN]", description = "How a stream remembers its place.")
  private String offset;

  @Option(names = "--column", paramLabel = "'NAME TYPE'", description = "A column, or the name of one that was found; once for each.")
  private List<String> columns;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write; NAME.yaml unless said, - to print it.")
  private String out;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  @Option(names = "--yes", description = "Ask nothing: take what is guessed or usual.")
  private boolean yes;

  @Option(names = "--json", description = "Print the result as JSON: the file, each guess with what it was taken from, the next command.")
  private boolean json;

  @Mixin private TemplateOptions templates;

  private final Supplier<Optional<Dialog>> terminal;

  public Init() {
    this(() -> Terminal.attached() ? Optional.of(Dialogs.open()) : Optional.empty());
  }

  /** Asks elsewhere than at the terminal of this process. */
  Init(Supplier<Optional<Dialog>> terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SystemPacks packs = SpecFile.packs(templates.tree());
    SpecOutput output = new SpecOutput(command, out, force, json);
    output.refuseTaken();
    Source source = new Source(from, path, table, new Database(drivers, user, System.getenv("SPARKDS_PASSWORD")));
    Optional<Dialog> dialog = yes ? Optional.empty() : terminal.get();
    if (!yes && dialog.isEmpty()) {
      command.commandLine().getErr().println("Not at a terminal, so nothing is asked: what no flag says is guessed or usual.");
    }
    return dialog.isPresent() ? asked(dialog.get(), source, output, packs)
        : output.write(initiation(source, dialog, packs).spec(head(source), output.file()), packs);
  }

  private int asked(Dialog open, Source source, SpecOutput output, SystemPacks packs) {
    NewSpec spec;
    SpecOutput free;
    try (Dialog dialog = open) {
      spec = initiation(source, Optional.of(dialog), packs).asking(dialog).spec(head(source), output.file());
      free = output.free(spec, dialog);
    }
    return free.write(spec, packs);
  }

  private Initiation initiation(Source source, Optional<Dialog> dialog, SystemPacks packs) {
    return Initiation.of(source.clues(dialog), new Answers(system, name, description, modes, auth, partitioning, offset, columns), packs);
  }

  private static String head(Source source) {
    return "# yaml-language-server: $schema=" + SpecOutput.SCHEMA + "\n# Written by `sparkds init`" + source.name().map(" from "::concat).orElse("")
        + ". Beside each guess stands what it was taken from, and how sure it is.\n";
  }
}
