package dev.sparkds.project;

import dev.sparkds.generate.GeneratedFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What sparkds keeps in a project under {@code .sparkds/}: the spec, its own version, a checksum per file. */
final class Manifest {

  private static final String FOLDER = ".sparkds/";

  private Manifest() {}

  /** The files to be kept; the checksums are in the format of {@code sha256sum -c}. */
  static List<GeneratedFile> of(List<GeneratedFile> files, String spec, String version) {
    String checksums = files.stream()
        .map(file -> sha256(file.bytes()) + "  " + file.path() + "\n")
        .collect(Collectors.joining());
    return List.of(
        new GeneratedFile(FOLDER + "spec.yaml", spec),
        new GeneratedFile(FOLDER + "version", version + "\n"),
        new GeneratedFile(FOLDER + "files.sha256", checksums));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
