package dev.sparkds.cli;

import dev.sparkds.generate.TemplateTree;
import dev.sparkds.model.Connector;
import dev.sparkds.spec.ConnectorSpec;
import dev.sparkds.spec.SpecChecker;
import dev.sparkds.spec.SpecReader;
import dev.sparkds.spec.SystemPacks;
import java.nio.file.Path;

/** A spec that was read from a file and found right. */
record SpecFile(String text, Connector connector) {

  static SpecFile read(Path file, TemplateTree tree) {
    ConnectorSpec spec = SpecReader.read(file);
    return new SpecFile(spec.text(), new SpecChecker(packs(tree)).check(spec));
  }

  static SystemPacks packs(TemplateTree tree) {
    return SystemPacks.read(tree.systems(), path -> tree.read("java/" + path));
  }
}
