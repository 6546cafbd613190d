package dev.sparkds.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sparkds.Samples;
import dev.sparkds.generate.GeneratedFile;
import dev.sparkds.model.Connector;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every pair of choices that a spec can make generates code and tests that compile without a warning. */
class MatrixTest {

  private static final int GROUP = 12;

  @Test
  void everyPairOfChoicesCompiles() throws IOException {
    List<Map<String, String>> specs = new ArrayList<>(Choices.custom());
    specs.addAll(Choices.rabbitmq());
    specs.addAll(Choices.rest());
    List<JavaFileObject> sources = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int files = 0;
    for (int i = 0; i < specs.size(); i++) {
      List<JavaFileObject> made = sources(Samples.connector(Choices.yaml(specs.get(i), i)));
      sources.addAll(made);
      files += made.size();
      if (i % GROUP == GROUP - 1 || i == specs.size() - 1) {
        problems.addAll(compile(sources));
        sources.clear();
      }
    }
    System.out.println("matrix: " + specs.size() + " combinations cover every pair; " + files + " files compiled");
    assertEquals("", problems.stream().limit(40).collect(Collectors.joining("\n")));
  }

  /** Among them one whose description tries to leave every place it is put into. */
  @Test
  void everyGoodSpecCompiles() throws IOException {
    List<String> problems = new ArrayList<>();
    try (Stream<Path> specs = Files.list(Path.of("src/test/resources/spec/good"))) {
      for (Path spec : specs.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        problems.addAll(compile(sources(Samples.connector(spec))));
      }
    }
    assertEquals("", String.join("\n", problems));
  }

  private static List<JavaFileObject> sources(Connector connector) {
    return Samples.files(connector).stream()
        .filter(file -> file.path().matches("src/(main|test)/java/.*\\.java"))
        .map(file -> (JavaFileObject) new Source(file))
        .toList();
  }

  private static List<String> compile(List<JavaFileObject> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path out = Files.createDirectories(Path.of("target/matrix"));
    List<String> options = List.of(
        "-d", out.toString(), "--release", "17", "-Xlint:all,-processing,-path,-classfile", "-Werror", "-proc:none",
        "-Xmaxerrs", "1000", "-cp", System.getProperty("java.class.path"));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      compiler.getTask(null, manager, diagnostics, options, null, sources).call();
    }
    return diagnostics.getDiagnostics().stream()
        .map(d -> (d.getSource() == null ? "" : d.getSource().getName()) + ":" + d.getLineNumber() + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }

  /** A generated file as javac's input. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(GeneratedFile file) {
      super(URI.create("string:///" + file.path()), Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
