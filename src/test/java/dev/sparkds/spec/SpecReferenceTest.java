package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The written reference is what {@code sparkds schema --markdown} prints; {@code -Dspecs.write} writes it anew. */
class SpecReferenceTest {
  private static final Path REFERENCE = Path.of("docs/spec.md");

  @Test
  void isCurrent() throws IOException {
    String text = SpecReference.markdown(Specs.packs(Path.of("templates/java")));
    if (System.getProperty("specs.write") != null) {
      Files.createDirectories(REFERENCE.getParent());
      Files.writeString(REFERENCE, text);
    }
    assertEquals(text, Files.readString(REFERENCE));
  }
}
