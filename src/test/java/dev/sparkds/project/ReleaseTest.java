package dev.sparkds.project;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An older sparkds leaves a newer project alone. */
class ReleaseTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0.2.0, 0.1.0, true", "0.10.0, 0.9.1, true", "1.0.0, 1.0.0-SNAPSHOT, true", "1.0.1, 1.0, true",
    "0.1.0, 0.1.0, false", "0.1.0, 0.2.0, false", "dev, 0.1.0, false", "0.1.0, dev, false", "'', 0.1.0, false"
  })
  void aVersionIsLaterThanAnother(String made, String present, boolean later) {
    assertEquals(later, Release.of(new Release(made, "1").text()).isLaterThan(present));
  }

  @Test
  void aNewerProjectIsRefusedWithTheRemedy() throws IOException {
    Files.createDirectory(folder.resolve(".sparkds"));
    Files.writeString(folder.resolve(".sparkds/spec.yaml"), "sparkds: v1\n");
    Files.writeString(folder.resolve(".sparkds/version"), new Release("0.12.0", "1").text());
    ExistingProject project = ExistingProject.open(folder);
    String message = assertThrows(ProjectException.class, () -> project.requireNotNewer("0.9.0")).getMessage();
    assertTrue(message.contains("install sparkds 0.12.0 or a later one"), message);
    assertDoesNotThrow(() -> project.requireNotNewer("0.12.0"));
  }
}
