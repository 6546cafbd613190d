package dev.sparkds.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sparkds init} at a real terminal, which {@code script} of util-linux makes. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class InitTerminalTest {

  private static final String DOWN = "\033[B";
  private static final String ESCAPE = "\033";

  @TempDir Path folder;

  @Test
  void arrowKeysPickAPathOfAnApi() throws IOException, InterruptedException {
    assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(bin -> Files.isExecutable(Path.of(bin, "script"))),
        "there is no script of util-linux here, so no terminal to try init at");
    String list = "{get: {responses: {'200': {content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}}}}}";
    Files.writeString(folder.resolve("api.yaml"), "openapi: 3.1.0\npaths:\n  /a: " + list + "\n  /b: " + list + "\n  /c: " + list + "\n");
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    Process process = new ProcessBuilder("script", "-qec", "stty cols 80 rows 24; exec '" + java + "' -cp '" + System.getProperty("java.class.path")
        + "' dev.sparkds.Sparkds init --from api.yaml --out o.yaml", "/dev/null").directory(folder.toFile()).redirectErrorStream(true).start();
    await(process, "Which path?", DOWN + "\r");
    await(process, "What does it connect to?", DOWN + "\r");
    await(process, "What is it called?", "\r");
    await(process, "Which columns?", ESCAPE);
    String rest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), rest);
    assertTrue(rest.contains("Wrote o.yaml"), rest);
    String spec = Files.readString(folder.resolve("o.yaml"));
    assertTrue(spec.contains("\nname: b\nsystem: cassandra\n"), spec);
  }

  /** Types when the question is there, and a moment later, as people do: what is typed while a question is being set up is not for it. */
  private static void await(Process process, String question, String keys) throws IOException, InterruptedException {
    StringBuilder screen = new StringBuilder();
    InputStream out = process.getInputStream();
    for (int sign = out.read(); !screen.toString().contains(question); sign = out.read()) {
      assertTrue(sign >= 0, screen.toString());
      screen.append((char) sign);
    }
    Thread.sleep(1000);
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }
}
