package dev.sparkds.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this tool, from the jar's manifest. */
public final class Version implements IVersionProvider {

  /** The version, or {@code dev} when the tool does not run from its jar. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"sparkds " + current()};
  }
}
