package dev.sparkds.project;

import dev.sparkds.generate.GeneratedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What sparkds keeps in a project: the spec, the versions, a checksum per file, and the files as generated. */
final class Manifest {

  static final String FOLDER = ".sparkds/";
  static final String SPEC = FOLDER + "spec.yaml";
  static final String VERSION = FOLDER + "version";
  static final String CHECKSUMS = FOLDER + "files.sha256";
  static final String PRISTINE = FOLDER + "pristine.bin";
  static final String IGNORED = FOLDER + ".gitignore";

  private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{64})  (.+)");

  private Manifest() {}

  /** The files to be kept; the checksums are in the format of {@code sha256sum -c}. */
  static List<GeneratedFile> of(List<GeneratedFile> files, String spec, Release release) {
    String checksums = files.parallelStream()
        .map(file -> sha256(file.bytes()) + "  " + file.path() + "\n")
        .collect(Collectors.joining());
    return List.of(
        new GeneratedFile(IGNORED, "journal*\nlock\nnext\nundo\n"),
        new GeneratedFile(SPEC, spec),
        new GeneratedFile(VERSION, release.text()),
        new GeneratedFile(CHECKSUMS, checksums),
        new GeneratedFile(PRISTINE, Pristine.write(files)));
  }

  /** The checksums by path. */
  static Map<String, String> checksums(String text) {
    return text.lines()
        .map(CHECKSUM::matcher)
        .filter(line -> line.matches())
        .collect(Collectors.toMap(line -> line.group(2), line -> line.group(1), (one, two) -> two, TreeMap::new));
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
