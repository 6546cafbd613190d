import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.SystemConfig;

/** Qpid's broker with everything in memory: says on standard output where it listens, ends with its standard input. */
public final class EmbeddedBroker {
  private EmbeddedBroker() {}

  public static void main(String[] configuration) throws Exception {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(SystemConfig.TYPE, "Memory");
    attributes.put(SystemConfig.INITIAL_CONFIGURATION_LOCATION, configuration[0]);
    attributes.put(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, true);
    new SystemLauncher().startup(attributes);
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    System.exit(0);
  }
}
