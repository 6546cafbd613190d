package dev.sparkds.project.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files without a structure that sparkds knows are merged line by line. */
class LineMergeTest {

  private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";

  @Test
  void takesBothSidesChangesToDifferentLines() {
    assertEquals(Merged.clean("ONE\ntwo\nthree\nfour\nFIVE\nsix\n"),
        FileMerge.merge("a.txt", BASE, BASE.replace("one", "ONE"), BASE.replace("five", "FIVE\nsix")));
  }

  @Test
  void showsBaseYoursAndOursWhereBothChangedALine() {
    Merged merged = FileMerge.merge("a.txt", BASE, BASE.replace("three", "drei"), BASE.replace("three", "trois"));
    assertEquals("""
        one
        two
        <<<<<<< yours
        drei
        ||||||| base
        three
        =======
        trois
        >>>>>>> ours
        four
        five
        """, merged.text());
    assertEquals(List.of(new Conflict("a.txt", 3, "three\n", "drei\n", "trois\n")), merged.conflicts());
  }

  @Test
  void keepsThePersonsLineEndsAndByteOrderMark() {
    String yours = "\uFEFF" + BASE.replace("\n", "\r\n").replace("one", "ONE");
    assertEquals(Merged.clean(yours.replace("five", "FIVE\r\nsix")),
        FileMerge.merge("a.txt", BASE, yours, BASE.replace("five", "FIVE\nsix")));
    Merged clash = FileMerge.merge("a.txt", BASE, yours, BASE.replace("one", "un"));
    assertEquals("\uFEFF<<<<<<< yours\r\nONE\r\n||||||| base\r\none\r\n=======\r\nun\r\n>>>>>>> ours\r\n"
        + BASE.substring(4).replace("\n", "\r\n"), clash.text());
  }

  @Test
  void needsNoFinalNewline() {
    assertEquals("one\ntwo\nthree\nfour\nfive", FileMerge.merge("a.txt", BASE, BASE.strip(), BASE).text());
    assertEquals("ONE\ntwo\nthree\nfour\nfive",
        FileMerge.merge("a.txt", BASE, BASE.strip(), BASE.replace("one", "ONE")).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "A.java", "pom.xml", "a.yaml", "a.properties", "README.md", "META-INF/services/x"})
  void keepsTheLawsOnRandomLines(String path) {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String base = text(random, 12);
      String one = text(random, 12);
      String two = edited(random, base);
      assertEquals(Merged.clean(one), FileMerge.merge(path, base, base, one));
      assertEquals(Merged.clean(one), FileMerge.merge(path, base, one, base));
      assertEquals(Merged.clean(one), FileMerge.merge(path, base, one, one));
      assertEquals(List.of(), Survival.lost(base, one, two, FileMerge.merge(path, base, one, two)), path + " " + seed);
      assertEquals(List.of(), Survival.lost(base, two, one, FileMerge.merge(path, base, two, one)), path + " " + seed);
    }
  }

  private static String text(Random random, int lines) {
    return random.ints(random.nextInt(lines), 0, 6).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
  }

  private static String edited(Random random, String text) {
    return text.lines().map(line -> switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> line + "\nnew " + random.nextInt(3) + "\n";
      case 2 -> "changed " + random.nextInt(9) + "\n";
      default -> line + "\n";
    }).collect(Collectors.joining());
  }
}
