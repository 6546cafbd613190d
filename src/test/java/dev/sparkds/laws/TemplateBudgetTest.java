package dev.sparkds.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates read like the files they make: little control flow, nothing lenient, nothing long. */
class TemplateBudgetTest {

  private static final Pattern CONTROL = Pattern.compile(
      "</?#(if|list|else|elseif|macro|switch|case|assign|function|items|sep|local|global|nested|attempt)\\b");
  private static final Pattern LENIENT = Pattern.compile("\\[=[^\\]]*(\\?\\?|!)|<#(assign|local|global|attempt)\\b");

  @Test
  void controlFlowIsRare() throws IOException {
    long lines = 0;
    long control = 0;
    List<String> breaches = new ArrayList<>();
    for (Path template : templates()) {
      List<String> filled = Files.readAllLines(template).stream().filter(line -> !line.isBlank()).toList();
      long here = filled.stream().filter(line -> CONTROL.matcher(line).find()).count();
      lines += filled.size();
      control += here;
      if (filled.size() > 120 || filled.size() > 12 && here > 0.15 * filled.size()) {
        breaches.add(template + ": " + filled.size() + " lines, " + here + " of them control flow");
      }
    }
    assertEquals(List.of(), breaches);
    assertTrue(control <= 0.08 * lines, control + " of " + lines + " lines are control flow");
  }

  @Test
  void nothingIsLenientOrLeftToDo() throws IOException {
    for (Path template : templates()) {
      String text = Files.readString(template);
      assertTrue(!LENIENT.matcher(text).find(), template + " is lenient");
      assertTrue(!text.matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*"), template + " leaves something to do");
      assertTrue(!text.contains("org.apache.spark.sql.execution."), template + " knows Spark's insides");
    }
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("templates"))) {
      return walk.filter(file -> file.toString().endsWith(".ftl")).sorted().toList();
    }
  }
}
