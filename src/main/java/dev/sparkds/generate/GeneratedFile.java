package dev.sparkds.generate;

import java.nio.charset.StandardCharsets;

/** A file of the generated project; {@code path} is relative to it, with slashes. */
public record GeneratedFile(String path, String text) {

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
