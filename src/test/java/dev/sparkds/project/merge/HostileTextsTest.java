package dev.sparkds.project.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file may hold anything: no text hangs a merge, makes it throw, or is lost. */
class HostileTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "A.java", "pom.xml", "a.yaml", "a.properties", "README.md", "META-INF/services/x"})
  void anyTextIsMerged(String path) {
    texts().forEach((name, text) -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      String yours = "mine 1\n" + text + "\nmine 2\n";
      String ours = "theirs 1\n" + text + "\ntheirs 2\n";
      assertEquals(List.of(), Survival.lost(text, yours, ours, FileMerge.merge(path, text, yours, ours)), name);
      assertEquals(List.of(), Survival.lost("", text, ours, FileMerge.merge(path, "", text, "theirs\n")), name);
    }, path + " " + name));
  }

  @Test
  void aTextThatDoesNotParseAfterAMergeIsLeftAsItWas() {
    String base = "class A {\n  int a;\n}\nclass B {\n  int b;\n}\n";
    String yours = base + "class C {}\n/* never closed";
    Merged merged = FileMerge.merge("A.java", base, yours, base.replace("int a;", "int a = 2;"));
    assertEquals(yours.replace("int a;", "int a = 2;"), merged.text());
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("empty", "");
    texts.put("control characters", "\u0000\u0001\uFFFF\uD800 \r\r\n\u2028");
    texts.put("deep braces", "class A { int a = " + "(".repeat(20_000) + ")".repeat(20_000) + "; }");
    texts.put("deep elements", "<a>".repeat(20_000) + "</a>".repeat(20_000));
    texts.put("deep keys", IntStream.range(0, 1500).mapToObj(i -> " ".repeat(i) + "k:\n").collect(Collectors.joining()));
    texts.put("deep headings", "# a\n## b\n### c\n#### d\n".repeat(2000));
    texts.put("one long line", "word ".repeat(100_000));
    texts.put("one long text", "class A { String a = \"" + "\\n".repeat(50_000) + "\"; }");
    texts.put("many lines", IntStream.range(0, 30_000).mapToObj(i -> "key" + i + ": value\n").collect(Collectors.joining()));
    texts.put("one line many times", "a: b\n".repeat(30_000));
    texts.put("unclosed", "class A { /* \"\"\" ' <a b=\" ``` [ { - | > : ");
    texts.put("markers", "<<<<<<< yours\n||||||| base\n=======\n>>>>>>> ours\n");
    texts.put("carriage returns", "a\rb\r\nc\nd\r");
    return texts;
  }
}
