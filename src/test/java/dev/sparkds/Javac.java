package dev.sparkds;

import dev.sparkds.generate.GeneratedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler, in this process, on texts. */
public final class Javac {

  private Javac() {}

  /** What the compiler has to say; no class files are of use to anyone. */
  public static List<String> compile(Path out, List<GeneratedFile> sources, String... more) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(List.of(
        "-d", Files.createDirectories(out).toString(), "--release", "17", "-proc:none", "-Xmaxerrs", "1000",
        "-cp", System.getProperty("java.class.path")));
    options.addAll(List.of(more));
    List<Source> texts = sources.stream().filter(file -> file.path().matches("src/(main|test)/java/.*\\.java")).map(Source::new).toList();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      compiler.getTask(null, manager, diagnostics, options, null, texts).call();
    }
    return diagnostics.getDiagnostics().stream()
        .map(d -> (d.getSource() == null ? "" : d.getSource().getName()) + ":" + d.getLineNumber() + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }

  /** A text as the compiler's input. */
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
