package dev.sparkds.evolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.project.merge.FileMerge;
import dev.sparkds.project.merge.Merged;
import dev.sparkds.project.merge.Survival;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both sides edit at random, thousands of times, and nothing of either is lost. */
class RandomEditsTest {

  private static final int MERGES = 2000;
  private static final int LONGEST = 4500;

  @Test
  void nothingIsLost() {
    List<GeneratedFile> files = Samples.files(Samples.connector(Path.of("samples/custom.yaml"))).stream()
        .filter(file -> file.path().endsWith(".java") && file.text().length() < LONGEST)
        .toList();
    List<String> wrong = new ArrayList<>();
    int clean = 0;
    for (int seed = 0; seed < MERGES; seed++) {
      Random random = new Random(seed);
      GeneratedFile file = files.get(random.nextInt(files.size()));
      String yours = RandomEdit.some(random, file.text(), "mine");
      String ours = RandomEdit.some(random, file.text(), "theirs");
      Merged merged = FileMerge.merge(file.path(), file.text(), yours, ours);
      String name = "seed " + seed + ", " + file.path() + ": ";
      Survival.lost(file.text(), yours, ours, merged).forEach(word -> wrong.add(name + "lost " + word));
      if (merged.conflicts().isEmpty()) {
        clean++;
        Survival.missing(file.text(), yours, ours, merged).forEach(word -> wrong.add(name + word));
        JavaLayouts.twice(merged.text()).forEach(member -> wrong.add(name + member + " is there twice"));
      }
    }
    System.out.println("random edits: " + clean + " of " + MERGES + " merges without a conflict");
    assertEquals(List.of(), wrong);
    assertTrue(clean > MERGES / 2, clean + " merges without a conflict");
  }
}
