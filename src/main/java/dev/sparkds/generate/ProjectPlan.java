package dev.sparkds.generate;

import dev.sparkds.model.Connector;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What will be made from which template, by output path.
 *
 * @param layers the folders that were chosen, in order
 */
record ProjectPlan(SortedMap<String, String> templates, List<String> layers) {

  static ProjectPlan of(Connector connector, TemplateTree tree) {
    Names names = Names.of(connector);
    List<String> layers = Layers.of(connector);
    SortedMap<String, String> templates = new TreeMap<>();
    for (String layer : layers) {
      tree.below(layer).stream()
          .filter(ProjectPlan::isOutput)
          .forEach(path -> put(templates, names.place(outputOf(path)), layer + "/" + path));
    }
    return new ProjectPlan(templates, layers);
  }

  private static boolean isOutput(String path) {
    return !path.equals("system.yaml") && !path.startsWith("fragments/") && !path.startsWith("layers/");
  }

  private static String outputOf(String path) {
    return path.endsWith(".ftl") ? path.substring(0, path.length() - ".ftl".length()) : path;
  }

  private static void put(SortedMap<String, String> templates, String path, String template) {
    String other = templates.put(path, template);
    if (other != null) {
      throw new BadTemplateException(path + " comes from both " + other + " and " + template);
    }
  }
}
