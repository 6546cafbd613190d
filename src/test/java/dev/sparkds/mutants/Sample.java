package dev.sparkds.mutants;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The few mutants that every build tries, of those that were killed before: they are others when the project's files change. */
final class Sample {

  private static final List<String> SPECS = List.of("complete", "custom", "rest", "shards");
  private static final int EACH = 2;

  private Sample() {}

  static List<Mutants> of(List<Mutants> all) throws IOException {
    Set<String> killed = Report.killers().keySet();
    List<Mutants> sample = new ArrayList<>();
    for (Mutants mutants : all) {
      List<Mutant> known = mutants.list().stream().filter(mutant -> killed.contains(mutant.id())).toList();
      if (SPECS.contains(mutants.spec()) && !known.isEmpty()) {
        sample.add(new Mutants(mutants.spec(), mutants.yaml(), few(mutants, known)));
      }
    }
    return sample;
  }

  private static List<Mutant> few(Mutants mutants, List<Mutant> known) {
    List<GeneratedFile> files = Samples.files(Samples.connector(mutants.yaml()));
    List<Mutant> few = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      few.add(known.get(Math.floorMod(files.hashCode() + i * (known.size() / EACH), known.size())));
    }
    return few;
  }
}
