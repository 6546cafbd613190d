package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver gets a token of a service credential from Databricks, whose API the tests play, and tasks have it from there. */
class [=Name]DatabricksTest {
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final [=Name]System system = [=Name]System.fresh();
  private final [=Name]Options options = [=Name]Options.of(system.options("databricks-credential"));

  @AfterEach
  void close() {
    Thread.currentThread().setContextClassLoader(loader);
    system.close();
  }

  @Test
  void aTaskNeedsNoDatabricks() throws Exception {
    [=Name]Options sent = sent(options);
    leaveDatabricks();
    assertEquals("token of reader for " + system.server().url() + "/.default", sent.databricksToken());
    assertFalse(sent.toString().contains("token of reader"), sent.toString());
  }

  @Test
  void elsewhereItIsSaidThatThereIsNone() {
    leaveDatabricks();
    String message = assertThrows(IllegalArgumentException.class, options::databricksToken).getMessage();
    assertTrue(message.contains("for a driver of Databricks"), message);
  }

  @Test
  void aCredentialThatThereIsNotIsNamed() {
    String message = assertThrows(IllegalStateException.class, () -> [=Name]Databricks.token("unknown", "any")).getMessage();
    assertTrue(message.contains("'unknown'"), message);
  }

  @Test
  void aCredentialOfAnotherCloudIsRefused() {
    String message = assertThrows(IllegalArgumentException.class, () -> [=Name]Databricks.token("bucket", "any")).getMessage();
    assertTrue(message.contains("gives out no tokens"), message);
  }

  private static void leaveDatabricks() {
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
  }

  private static [=Name]Options sent([=Name]Options options) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(options);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return ([=Name]Options) in.readObject();
    }
  }
}
