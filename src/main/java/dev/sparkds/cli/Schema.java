package dev.sparkds.cli;

import dev.sparkds.spec.SpecReference;
import dev.sparkds.spec.SpecSchema;
import dev.sparkds.spec.SystemPacks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a spec may hold. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of specs (draft 07), by which editors complete and check them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sparkds schema > sparkds.schema.json",
      "      then begin a spec with: # yaml-language-server: $schema=sparkds.schema.json",
      "  sparkds schema --markdown"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong usage"})
public final class Schema implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(names = "--markdown", description = "Print the same as a reference to read.")
  private boolean markdown;

  @Mixin private TemplateOptions templates;

  @Override
  public Integer call() {
    SystemPacks packs = SpecFile.packs(templates.tree());
    command.commandLine().getOut().println(
        markdown ? SpecReference.markdown(packs).stripTrailing() : Json.of(SpecSchema.of(packs)));
    return 0;
  }
}
