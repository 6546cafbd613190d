package dev.sparkds.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The template files by path, such as {@code java/connector/pom.xml.ftl}; read when asked for. */
public final class TemplateTree {

  private static final String ROOT = "templates/";

  private final SortedMap<String, Source> files;

  /** Where a file is, and the CRC-32 of what it holds, which a jar knows without reading it. */
  private record Source(Supplier<String> text, LongSupplier checksum) {}

  private TemplateTree(SortedMap<String, Source> files) {
    this.files = files;
  }

  /** The templates that sparkds brings. */
  public static TemplateTree bundled() {
    Path home = home();
    return Files.isDirectory(home) ? of(home.resolve(ROOT)) : ofJar(home);
  }

  /** The templates in a folder. */
  public static TemplateTree of(Path folder) {
    SortedMap<String, Source> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile).forEach(file -> files.put(slashed(folder.relativize(file)), new Source(() -> text(file), () -> checksum(file))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the templates in " + folder, e);
    }
    return new TemplateTree(files);
  }

  /** This tree with another laid over it: where both have a path, the other's file is taken. */
  public TemplateTree overlaid(TemplateTree other) {
    SortedMap<String, Source> both = new TreeMap<>(files);
    both.putAll(other.files);
    return new TemplateTree(both);
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  public Optional<String> read(String path) {
    return Optional.ofNullable(files.get(path)).map(file -> file.text().get());
  }

  /** The paths below a folder, relative to it, sorted. */
  public List<String> below(String folder) {
    String prefix = folder + "/";
    return files.tailMap(prefix).keySet().stream()
        .takeWhile(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()))
        .toList();
  }

  /** The names of the system packs, sorted. */
  public List<String> systems() {
    return below("java/systems").stream()
        .filter(path -> path.endsWith("/system.yaml"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .toList();
  }

  /** Tells one set of templates from another, by all that they hold. */
  public String version() {
    CRC32 sum = new CRC32();
    below("java").forEach(path -> {
      sum.update(path.getBytes(StandardCharsets.UTF_8));
      sum.update(Long.toHexString(files.get("java/" + path).checksum().getAsLong()).getBytes(StandardCharsets.UTF_8));
    });
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static Path home() {
    return Path.of(URI.create(TemplateTree.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static TemplateTree ofJar(Path jar) {
    SortedMap<String, Source> files = new TreeMap<>();
    try {
      ZipFile zip = new ZipFile(jar.toFile()); // open for as long as templates may be asked for
      zip.stream()
          .filter(entry -> entry.getName().startsWith(ROOT) && !entry.isDirectory())
          .forEach(entry -> files.put(entry.getName().substring(ROOT.length()), new Source(() -> text(zip, entry), entry::getCrc)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + jar, e);
    }
    return new TemplateTree(files);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static long checksum(Path file) {
    CRC32 sum = new CRC32();
    sum.update(text(file).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private static String text(ZipFile zip, ZipEntry entry) {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + entry, e);
    }
  }
}
