package dev.sparkds.mutants;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.util.ArrayList;
import java.util.List;

/** The few mutants that every build tries: those of a project follow each other as its files change. */
final class Sample {

  private static final List<String> SPECS = List.of("complete", "custom", "queue", "rest");
  private static final int EACH = 2;

  private Sample() {}

  static List<Mutants> of(List<Mutants> all) {
    return all.stream().filter(mutants -> SPECS.contains(mutants.spec())).map(Sample::few).toList();
  }

  private static Mutants few(Mutants mutants) {
    List<GeneratedFile> files = Samples.files(Samples.connector(mutants.yaml()));
    int size = mutants.list().size();
    List<Mutant> few = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      few.add(mutants.list().get(Math.floorMod(files.hashCode() + i * (size / EACH), size)));
    }
    return new Mutants(mutants.spec(), mutants.yaml(), few);
  }
}
