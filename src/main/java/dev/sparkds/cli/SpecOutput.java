package dev.sparkds.cli;

import dev.sparkds.ask.Dialog;
import dev.sparkds.init.NewSpec;
import dev.sparkds.project.ProjectException;
import dev.sparkds.spec.SpecSchema;
import dev.sparkds.spec.SystemPacks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a new spec goes.
 *
 * @param out as a person named it, or null
 */
record SpecOutput(CommandSpec command, String out, boolean force, boolean json) {

  /** The JSON Schema beside the spec, by which an editor checks it, online or not. */
  static final String SCHEMA = "sparkds.schema.json";
  private static final String PRINTED = "-";

  /** The name to be used in messages about the spec. */
  String file() {
    return out == null || out.equals(PRINTED) ? "spec.yaml" : out;
  }

  /** Says at once what would otherwise be said after all the questions. */
  void refuseTaken() {
    if (out != null && !out.equals(PRINTED) && taken(Path.of(out))) {
      throw taken(out);
    }
  }

  private boolean taken(Path file) {
    return Files.exists(file) && !force;
  }

  private static ProjectException taken(String file) {
    return new ProjectException(file + " already exists; give another --out, or --force to replace it");
  }

  /** The same with a file that is not there yet, for which a person is asked when the usual one is. */
  SpecOutput free(NewSpec spec, Dialog dialog) {
    String usual = spec.name() + ".yaml";
    if (out != null || !taken(Path.of(usual))) {
      return this;
    }
    int number = 2;
    while (Files.exists(Path.of(spec.name() + "-" + number + ".yaml"))) {
      number++;
    }
    String answer = dialog.text("Which file?", usual + " is there already.", spec.name() + "-" + number + ".yaml",
        file -> file.isBlank() || Files.exists(Path.of(file)) ? "It must be one that is not there yet." : "");
    return new SpecOutput(command, answer, force, json);
  }

  int write(NewSpec spec, SystemPacks packs) {
    PrintWriter answer = command.commandLine().getOut();
    if (!json) {
      spec.remarks().forEach(remark -> command.commandLine().getErr().println("Note: " + remark));
    }
    if (PRINTED.equals(out)) {
      answer.print(json ? Json.of(result("", spec)) + "\n" : spec.text());
      answer.flush();
      return 0;
    }
    Path file = Path.of(out == null ? spec.name() + ".yaml" : out);
    if (taken(file)) {
      throw taken(file.toString());
    }
    writeSchema(file.resolveSibling(SCHEMA), packs);
    put(file, spec.text(), force);
    if (json) {
      answer.println(Json.of(result(file.toString(), spec)));
      return 0;
    }
    answer.println("Wrote " + file + ", which is valid. Next: look at its remarks, then");
    answer.println("  " + next(file));
    return 0;
  }

  private static String next(Path file) {
    return "sparkds new --spec " + Shell.quoted(file);
  }

  private static Map<String, Object> result(String file, NewSpec spec) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("status", file.isEmpty() ? "printed" : "written");
    result.put("file", file);
    result.put("name", spec.name());
    result.put("spec", spec.text());
    result.put("guesses", spec.guesses());
    result.put("notes", spec.remarks());
    result.put("next", file.isEmpty() ? "" : next(Path.of(file)));
    return result;
  }

  /** A file of that name that is not ours stays as it is. */
  private void writeSchema(Path file, SystemPacks packs) {
    String schema = Json.of(SpecSchema.of(packs)) + "\n";
    if (!Files.exists(file) || text(file).contains(SpecSchema.TITLE)) {
      put(file, schema, true);
    } else {
      command.commandLine().getErr().println("Note: " + file + " is not of sparkds and was left alone, so an editor cannot check the spec");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ProjectException(file + " cannot be read: " + e.getMessage());
    }
  }

  /** All of it or nothing. */
  private static void put(Path file, String text, boolean replace) {
    CopyOption[] options = replace ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
    Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, options);
    } catch (FileAlreadyExistsException e) {
      throw taken(file.toString());
    } catch (IOException e) {
      throw new ProjectException(file + " cannot be written: " + e.getMessage());
    } finally {
      discard(draft);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new ProjectException(draft + " cannot be deleted: " + e.getMessage());
    }
  }
}
