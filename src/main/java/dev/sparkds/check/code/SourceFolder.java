package dev.sparkds.check.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sources below a folder, of one module or many; links are not followed. */
final class SourceFolder extends SimpleFileVisitor<Path> {

  private static final Set<String> NOT_SOURCES = Set.of("target", "build", "out", "bin", "node_modules");
  private static final Pattern TESTS = Pattern.compile("(^|/)(src/[^/]*[tT]est[^/]*|tests?)/");
  private static final Path SERVICES = Path.of("META-INF/services/org.apache.spark.sql.sources.DataSourceRegister");

  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private final Set<String> services = new HashSet<>();

  private SourceFolder(Path folder) {
    this.folder = folder;
  }

  static Code read(Path folder) {
    SourceFolder found = new SourceFolder(folder);
    try {
      Files.walkFileTree(folder, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Code(found.main().parallelStream().map(Parsing::read).toList(), found.services);
  }

  /** What is under {@code src/main/java}; where there is no such folder, all but the tests. */
  private List<Path> main() {
    List<Path> standard = sources.stream().filter(file -> inside(file).contains("/src/main/java/")).toList();
    return standard.isEmpty() ? sources.stream().filter(file -> !TESTS.matcher(inside(file)).find()).toList() : standard;
  }

  private String inside(Path file) {
    return "/" + folder.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
    String name = String.valueOf(entered.getFileName());
    boolean skipped = !entered.equals(folder) && (name.startsWith(".") || NOT_SOURCES.contains(name) && !inside(entered).contains("/src/"));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile() && file.toString().endsWith(".java") && !file.endsWith("module-info.java")) {
      sources.add(file);
    } else if (attributes.isRegularFile() && file.endsWith(SERVICES)) {
      new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines()
          .map(line -> line.replaceFirst("#.*", "").strip()).forEach(services::add);
    }
    return FileVisitResult.CONTINUE;
  }

  /** What may not be read is as good as not there. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }
}
