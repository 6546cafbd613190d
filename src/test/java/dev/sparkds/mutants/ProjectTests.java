package dev.sparkds.mutants;

import static org.junit.platform.engine.FilterResult.includedIf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A program that runs tests of the project in its folder, as its classes are at the moment: for each line with the name of a
 * test class, or of one of its tests behind a {@code #}, there is a line that tells the first failure, or how many tests passed.
 * {@code end} ends a run.
 */
final class ProjectTests implements TestExecutionListener {

  private static final Path[] CLASSES = {Path.of("target/test-classes"), Path.of("target/classes")};

  private final CancellationToken firstFailure = CancellationToken.create();
  private int passed;
  private String failure;

  /** Spark and its compiled code stay warm from run to run; classes of the project and the Spark session do not. */
  public static void main(String[] args) throws Exception {
    System.setProperty("java.class.path", System.getProperty("surefire.test.class.path")); // for tests that start a JVM, as surefire does
    PrintStream answers = System.out;
    System.setOut(System.err);
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    ClassLoader libraries = Thread.currentThread().getContextClassLoader();
    URLClassLoader classes = null;
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      if (order.equals("end")) {
        stopSpark();
        classes = null;
        continue;
      }
      if (classes == null) {
        classes = new URLClassLoader(new URL[] {CLASSES[0].toUri().toURL(), CLASSES[1].toUri().toURL()}, libraries);
        Thread.currentThread().setContextClassLoader(classes);
      }
      answers.println(new ProjectTests().run(classes, order));
    }
    System.exit(0);
  }

  private static void stopSpark() {
    Thread.interrupted();
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
  }

  private String run(ClassLoader classes, String order) throws ClassNotFoundException {
    String[] classAndTest = order.split("#");
    PostDiscoveryFilter wanted = found -> includedIf(classAndTest.length == 1 || isOf(found, classAndTest[1]));
    LauncherDiscoveryRequest found = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(classes.loadClass(classAndTest[0])))
        .filters(wanted)
        .build();
    LauncherFactory.create().execute(LauncherExecutionRequestBuilder.request(found)
        .listeners(this)
        .cancellationToken(firstFailure)
        .build());
    return failure == null ? "passed " + passed : "failed " + failure;
  }

  private static boolean isOf(TestDescriptor found, String test) {
    return !(found.getSource().orElse(null) instanceof MethodSource source) || source.getMethodName().equals(test);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED && failure == null) {
      failure = test.getSource().filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getMethodName())
          .orElse("before its tests");
      result.getThrowable().ifPresent(thrown -> thrown.printStackTrace());
      firstFailure.cancel();
    } else if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL && test.isTest()) {
      passed++;
    }
  }
}
