package dev.sparkds.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sparkds.Samples;
import dev.sparkds.matrix.Choices;
import dev.sparkds.model.Connector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every file under {@code templates/} has a part in some project. */
class UnusedTemplateTest {

  private static final Pattern SLOT = Pattern.compile("<@(?:fragments|lines) of=\"([^\"]+)\"/>");

  @Test
  void noTemplateIsUnused() {
    Set<String> layers = layers();
    Set<String> slots = slots();
    Set<String> unused = new TreeSet<>(Samples.TREE.below("java"));
    unused.removeIf(path -> path.endsWith("system.yaml") || path.equals("options.yaml"));
    unused.removeIf(path -> layers.stream().anyMatch(layer -> isUsed(path, layer, slots)));
    assertEquals(Set.of(), unused);
  }

  private static boolean isUsed(String path, String layer, Set<String> slots) {
    if (!path.startsWith(layer + "/")) {
      return false;
    }
    String below = path.substring(layer.length() + 1);
    return below.startsWith("fragments/")
        ? slots.contains(below.substring("fragments/".length(), below.length() - ".ftl".length()))
        : !below.startsWith("layers/");
  }

  private static Set<String> layers() {
    List<Map<String, String>> choices = new ArrayList<>(Choices.custom());
    choices.addAll(Choices.cassandra());
    choices.addAll(Choices.jdbc());
    choices.addAll(Choices.mongodb());
    choices.addAll(Choices.rabbitmq());
    choices.addAll(Choices.mqtt());
    choices.addAll(Choices.rabbitmqStream());
    choices.addAll(Choices.rest());
    Set<String> layers = new HashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      layers.addAll(layers(Choices.yaml(choices.get(i), i)));
    }
    Samples.all().forEach(sample -> layers.addAll(layers(Samples.connector(sample))));
    layers.addAll(layers("sparkds: v1\nname: other\nsystem: custom\nproject: {license: MIT}\n"));
    return layers;
  }

  private static List<String> layers(String yaml) {
    return layers(Samples.connector(yaml));
  }

  private static List<String> layers(Connector connector) {
    return Layers.of(connector).stream().map(layer -> layer.substring("java/".length())).toList();
  }

  private static Set<String> slots() {
    return Samples.TREE.below("java").stream()
        .map(path -> Samples.TREE.read("java/" + path).orElseThrow())
        .flatMap(text -> SLOT.matcher(text).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
