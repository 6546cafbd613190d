package dev.sparkds;

import dev.sparkds.ask.CancelledException;
import dev.sparkds.check.NoConnectorException;
import dev.sparkds.cli.AddBatchReader;
import dev.sparkds.cli.AddColumn;
import dev.sparkds.cli.AddOption;
import dev.sparkds.cli.AddStreamReader;
import dev.sparkds.cli.AddWriter;
import dev.sparkds.cli.Check;
import dev.sparkds.cli.Completion;
import dev.sparkds.cli.Diff;
import dev.sparkds.cli.Doctor;
import dev.sparkds.cli.Explain;
import dev.sparkds.cli.Init;
import dev.sparkds.cli.ListSystems;
import dev.sparkds.cli.New;
import dev.sparkds.cli.RemoveColumn;
import dev.sparkds.cli.RemoveMode;
import dev.sparkds.cli.RemoveOption;
import dev.sparkds.cli.Schema;
import dev.sparkds.cli.Terminal;
import dev.sparkds.cli.Undo;
import dev.sparkds.cli.Update;
import dev.sparkds.cli.Validate;
import dev.sparkds.cli.Version;
import dev.sparkds.generate.BadTemplateException;
import dev.sparkds.init.InitException;
import dev.sparkds.model.Mode;
import dev.sparkds.project.ProjectException;
import dev.sparkds.spec.SpecException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code sparkds} command. */
@Command(
    name = "sparkds",
    description = "Turns a short YAML spec into a complete Apache Spark connector project.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sparkds init                               ask a few questions, write a spec",
      "  sparkds new --spec rabbitmq.yaml --build   write the project, build it, run its tests",
      "  sparkds add-stream-reader spark-orders     let a project read as a stream, and keep every edit",
      "  sparkds undo spark-orders                  take that back",
      "  sparkds explain rabbitmq.yaml              what would be generated and guaranteed, and why",
      "  sparkds validate specs/*.yaml              check specs",
      "  sparkds check spark-orders                 review any connector in Java for what loses data"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the spec or the project needs a change",
      "2:wrong usage",
      "70:a bug in sparkds"
    })
public final class Sparkds implements Runnable {

  private static final int NEEDS_CHANGE = 1;
  private static final int BUG = 70;
  private static final int CANCELLED = 130;
  private static final Set<String> ABOUT_ITSELF = Set.of("", "-h", "--help", "-V", "--version");
  private static final Map<String, Supplier<Object>> VERBS = verbs();

  @Spec private CommandSpec command;

  public static void main(String[] args) {
    int code = commandLine(args).execute(args);
    System.out.flush();
    System.exit(code);
  }

  /** The command with all its verbs; set its writers to capture what it prints. */
  public static CommandLine commandLine() {
    return commandLine(VERBS);
  }

  /** The command for these words: with no more of its verbs than they need, since each verb takes time to set up. */
  static CommandLine commandLine(String[] words) {
    String first = words.length == 0 ? "" : words[0];
    return ABOUT_ITSELF.contains(first) ? listing() : commandLine(VERBS.containsKey(first) ? Map.of(first, VERBS.get(first)) : VERBS);
  }

  private static CommandLine commandLine(Map<String, Supplier<Object>> verbs) {
    CommandLine line = new CommandLine(new Sparkds());
    verbs.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
    return reporting(line);
  }

  /** The command with verbs that are good for nothing but to be listed. */
  private static CommandLine listing() {
    CommandLine line = new CommandLine(new Sparkds());
    VERBS.forEach((name, verb) -> {
      CommandSpec listed = CommandSpec.create();
      listed.usageMessage().description(verb.get().getClass().getAnnotation(Command.class).description());
      line.addSubcommand(name, listed);
    });
    return reporting(line);
  }

  private static CommandLine reporting(CommandLine line) {
    return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(Sparkds::report);
  }

  private static Map<String, Supplier<Object>> verbs() {
    Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
    verbs.put("init", Init::new);
    verbs.put("new", New::new);
    verbs.put("add-batch-reader", AddBatchReader::new);
    verbs.put("add-stream-reader", AddStreamReader::new);
    verbs.put("add-batch-writer", () -> new AddWriter(Mode.BATCH_WRITE));
    verbs.put("add-stream-writer", () -> new AddWriter(Mode.STREAM_WRITE));
    verbs.put("add-option", AddOption::new);
    verbs.put("add-column", AddColumn::new);
    verbs.put("remove-batch-reader", () -> new RemoveMode(Mode.BATCH_READ));
    verbs.put("remove-stream-reader", () -> new RemoveMode(Mode.STREAM_READ));
    verbs.put("remove-batch-writer", () -> new RemoveMode(Mode.BATCH_WRITE));
    verbs.put("remove-stream-writer", () -> new RemoveMode(Mode.STREAM_WRITE));
    verbs.put("remove-option", RemoveOption::new);
    verbs.put("remove-column", RemoveColumn::new);
    verbs.put("update", Update::new);
    verbs.put("diff", Diff::new);
    verbs.put("undo", Undo::new);
    verbs.put("check", Check::new);
    verbs.put("validate", Validate::new);
    verbs.put("explain", Explain::new);
    verbs.put("schema", Schema::new);
    verbs.put("list", ListSystems::new);
    verbs.put("doctor", Doctor::new);
    verbs.put("completion", () -> new Completion(Sparkds::commandLine));
    return verbs;
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "Which command?");
  }

  private static int report(Exception e, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (e instanceof CancelledException) {
      err.println(e.getMessage());
      return CANCELLED;
    }
    if (e instanceof SpecException || e instanceof ProjectException || e instanceof BadTemplateException
        || e instanceof NoConnectorException || e instanceof InitException) {
      err.println(e instanceof SpecException refused ? Terminal.problems(refused) : e.getMessage());
      return NEEDS_CHANGE;
    }
    err.println("This is a bug in sparkds. Please report it with the spec and these lines:");
    e.printStackTrace(err);
    return BUG;
  }
}
