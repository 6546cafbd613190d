package [=package];

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The only class that talks to the outside, and the one to edit: what stands here lets the connector run before it
 * knows your system, against a log of JSON lines in the folder that the option {@code path} names. Replace the body of
 * each method by a call of your system's client; the tests tell when it is right. Instances are used by one thread.
 */
final class [=Name]Client implements AutoCloseable {
  private final [=Name]Options options;
  private final [=Name]Log log;

  /** Must not connect: Spark makes clients that it never uses. Connect in the first call that needs it. */
  [=Name]Client([=Name]Options options) {
    this.options = options;
    this.log = new [=Name]Log(options.path());
  }

  /** Must be harmless at any time and any number of times, and must never throw. */
  @Override
  public void close() {
    // a folder needs no connection
  }

  /** Must say whether the same call may succeed in a moment: true for a lost connection, false for a wrong password. */
  static boolean isTransient(Exception e) {
    return e instanceof SocketException || e instanceof SocketTimeoutException;
  }

  /** Must ask the system for as little as shows that it is there and knows who asks, and say so or throw. */
  String check() throws IOException {
    return "folder ok, " + log.shards().size() + " shards";
  }

<@fragments of="client"/>
}
