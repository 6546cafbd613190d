package dev.sparkds.generate;

import freemarker.core.Environment;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Renders the templates of one connector, strictly: whatever is missing or odd is an error. */
final class Templates {

  private final TemplateTree tree;
  private final List<String> layers;
  private final Map<String, Object> view;
  private final Configuration configuration;

  Templates(TemplateTree tree, List<String> layers, Map<String, Object> view, Configuration configuration) {
    this.tree = tree;
    this.layers = layers;
    this.configuration = configuration;
    this.view = new HashMap<>(view);
    this.view.put("fragments", joining("\n"));
    this.view.put("lines", joining(""));
  }

  String render(String path, Language language) {
    StringWriter out = new StringWriter();
    try {
      template(path, language).process(view, out);
    } catch (TemplateException e) {
      String place = e.getTemplateSourceName() + ":" + e.getLineNumber() + ":" + e.getColumnNumber();
      throw new BadTemplateException(place + ": " + said(e.getMessageWithoutStackTop()), e);
    } catch (IOException e) {
      throw new BadTemplateException("template " + path + ": " + said(e.getMessage()), e);
    }
    return out.toString();
  }

  /** What is wrong, without FreeMarker's advice to be lenient about it. */
  private static String said(String message) {
    return message.split("\n----", 2)[0].replaceAll("\\s+", " ").strip();
  }

  private TemplateDirectiveModel joining(String before) {
    return (env, params, loops, body) -> joinFragments(env, params.get("of").toString(), before);
  }

  /** Writes what each layer says for a slot: members and paragraphs apart by a blank line, statements and items of a list not. */
  private void joinFragments(Environment env, String slot, String before) throws TemplateException, IOException {
    Language language = (Language) env.getCurrentTemplate().getOutputFormat();
    for (String layer : layers) {
      String path = layer + "/fragments/" + slot + ".ftl";
      if (tree.has(path)) {
        env.getOut().write(before);
        env.include(template(path, language));
      }
    }
  }

  private Template template(String path, Language language) throws IOException {
    TemplateConfiguration settings = new TemplateConfiguration();
    settings.setParentConfiguration(configuration);
    settings.setOutputFormat(language);
    String text = tree.read(path).orElseThrow();
    return new Template(path, path, new java.io.StringReader(text), configuration, settings, null);
  }

  static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(new ViewWrapper(Configuration.VERSION_2_3_34));
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setAutoEscapingPolicy(Configuration.DISABLE_AUTO_ESCAPING_POLICY);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNumberFormat("computer");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    return configuration;
  }
}
