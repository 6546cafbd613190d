package dev.sparkds.cli;

import dev.sparkds.generate.TemplateTree;
import dev.sparkds.project.ProjectException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where templates come from. */
final class TemplateOptions {

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "A folder of templates laid over those of sparkds: the same path replaces, a new path adds.")
  private Path overlay;

  TemplateTree tree() {
    if (overlay == null) {
      return TemplateTree.bundled();
    }
    if (!Files.isDirectory(overlay)) {
      throw new ProjectException(overlay + " is not a folder: --templates needs one that holds java/…");
    }
    return TemplateTree.bundled().overlaid(TemplateTree.of(overlay));
  }
}
