package dev.sparkds.generate;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.core.Environment;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** An output language, with the escaping that keeps free text from leaving its place in it. */
final class Language extends CommonMarkupOutputFormat<Language.Escaped> {

  static final Language JAVA = new Language("Java", Escapes::javadoc);
  static final Language XML = new Language("XML", Escapes::xml);
  static final Language MARKDOWN = new Language("Markdown", Escapes::markdown);
  static final Language YAML = new Language("YAML", Escapes::quoted);
  static final Language PLAIN = new Language("plain text", Escapes::oneLine);

  private final String name;
  private final UnaryOperator<String> escape;

  private Language(String name, UnaryOperator<String> escape) {
    this.name = name;
    this.escape = escape;
  }

  static Language of(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "java" -> JAVA;
      case "xml" -> XML;
      case "md" -> MARKDOWN;
      case "yml", "yaml" -> YAML;
      default -> PLAIN;
    };
  }

  /** The text as this language's own. */
  Escaped escaped(Text text) throws freemarker.template.TemplateModelException {
    return fromPlainTextByEscaping(text.raw());
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getMimeType() {
    return null;
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String text) {
    return escape.apply(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  public boolean isAutoEscapedByDefault() {
    return false;
  }

  @Override
  protected Escaped newTemplateMarkupOutputModel(String text, String markup) {
    return new Escaped(text, markup, this);
  }

  static Language current() {
    return (Language) Environment.getCurrentEnvironment().getCurrentTemplate().getOutputFormat();
  }

  /** Text that is safe where it stands. */
  static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {

    private final Language language;

    Escaped(String text, String markup, Language language) {
      super(text, markup);
      this.language = language;
    }

    @Override
    public Language getOutputFormat() {
      return language;
    }
  }
}
