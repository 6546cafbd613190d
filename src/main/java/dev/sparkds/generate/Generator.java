package dev.sparkds.generate;

import dev.sparkds.model.Connector;
import freemarker.template.Configuration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Renders a connector's project, wholly in memory. */
public final class Generator {

  private final TemplateTree tree;
  private final CompletableFuture<Configuration> engine;

  /** Begins to set the template engine up, which takes as long as to read and check a spec. */
  public Generator(TemplateTree tree) {
    this.tree = tree;
    this.engine = CompletableFuture.supplyAsync(Templates::configuration);
  }

  /** The files sorted by path; the same connector gives the same bytes anywhere. */
  public List<GeneratedFile> generate(Connector connector) {
    ProjectPlan plan = ProjectPlan.of(connector, tree);
    Templates templates = new Templates(tree, plan.layers(), ConnectorView.of(connector), engine.join());
    return List.copyOf(plan.templates().entrySet()).parallelStream()
        .map(file -> new GeneratedFile(file.getKey(), text(templates, file.getKey(), file.getValue())))
        .toList();
  }

  private String text(Templates templates, String path, String template) {
    if (!template.endsWith(".ftl")) {
      return tree.read(template).orElseThrow();
    }
    String text = templates.render(template, Language.of(path));
    return path.endsWith(".java") ? Tidy.java(text) : Tidy.text(text);
  }
}
