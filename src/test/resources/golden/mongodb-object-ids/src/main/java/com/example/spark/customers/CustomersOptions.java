package com.example.spark.customers;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The options of a table, checked; no other class knows their names. */
record CustomersOptions(
    TreeMap<String, String> secretFiles,
    String uri,
    String database,
    String collection,
    String username,
    String password,
    String authSource,
    String authMechanism,
    boolean tls,
    boolean verifyHostname,
    String trustStore,
    String trustStorePassword,
    String keyStore,
    String keyStorePassword,
    Duration connectTimeout,
    String applicationName,
    int fetchSize,
    String bounds,
    String objectIds,
    boolean ordered,
    String upsertBy,
    String unmatched,
    Duration timeout,
    Duration totalTimeout,
    int retryAttempts,
    Duration retryInitialDelay,
    Duration retryMaxDelay,
    int numPartitions,
    int batchSize,
    String onError,
    Long maxSkipped,
    String errorPath)
    implements Serializable {
  private static final Set<String> SECRETS = Set.of("password", "trustStorePassword", "keyStorePassword");

  /** What Spark adds to the options of a query. */
  private static final Set<String> OF_SPARK = Set.of("checkpointLocation", "queryName", "mergeSchema");

  /** What options are needed for. */
  enum Use {
    ANY,
    READ,
    WRITE
  }

  static CustomersOptions of(Map<String, String> options) {
    return of(options, Use.ANY);
  }

  /** Reads all options, or says at once everything that is wrong with them. */
  static CustomersOptions of(Map<String, String> options, Use use) {
    Given given = new Given(options, use);
    CustomersOptions read = new CustomersOptions(
        given.secretFiles,
        given.text("uri").matching("mongodb(\\+srv)?://[^/?#@\\s]+(/(\\?[^#@\\s]*)?)?").required(),
        given.text("database").matching("[^/\\\\. \"$\\x00]{1,63}").required(),
        given.text("collection").matching("[^$\\x00]+").required(),
        given.text("username").orNull(),
        given.text("password").orNull(),
        given.text("authSource").matching("[^/\\\\. \"$\\x00]{1,63}|\\$external").or("admin"),
        given.oneOf("authMechanism", "scram-sha-256", "scram-sha-1", "plain").orNull(),
        given.flag("tls").or("false"),
        given.flag("verifyHostname").or("true"),
        given.path("trustStore").orNull(),
        given.text("trustStorePassword").orNull(),
        given.path("keyStore").orNull(),
        given.text("keyStorePassword").orNull(),
        given.duration("connectTimeout").atLeast("PT0.001S").or("PT10S"),
        given.text("applicationName").or("spark"),
        given.integer("fetchSize").atLeast("1").atMost("1000000").or("1000"),
        given.oneOf("bounds", "span", "sample", "chunks").or("span"),
        given.text("objectIds").matching("[^,]+(,[^,]+)*").or("_id"),
        given.flag("ordered").or("true"),
        given.oneOf("upsertBy", "replace", "update").or("replace"),
        given.oneOf("unmatched", "insert", "skip", "fail").or("insert"),
        given.duration("timeout").atLeast("PT0.001S").or("PT30S"),
        given.duration("totalTimeout").atLeast("PT0.001S").or("PT15M"),
        given.integer("retryAttempts").atLeast("1").atMost("100").or("5"),
        given.duration("retryInitialDelay").atLeast("PT0S").or("PT1S"),
        given.duration("retryMaxDelay").atLeast("PT0S").or("PT1M"),
        given.integer("numPartitions").atLeast("1").atMost("10000").or("4"),
        given.integer("batchSize").atLeast("1").atMost("1000000").or("500"),
        given.oneOf("onError", "fail", "skip", "dead-letter").or("fail"),
        given.longInteger("maxSkipped").atLeast("0").orNull(),
        given.path("errorPath").orNull());
    given.requireWith("username", read.username, "password", read.password);
    given.requireWith("password", read.password, "username", read.username);
    given.requireWith("authMechanism", read.authMechanism, "username", read.username);
    given.requireWith("trustStorePassword", read.trustStorePassword, "trustStore", read.trustStore);
    given.requireWith("keyStore", read.keyStore, "keyStorePassword", read.keyStorePassword);
    given.requireWith("keyStorePassword", read.keyStorePassword, "keyStore", read.keyStore);
    given.requireOrder("retryInitialDelay", read.retryInitialDelay, "retryMaxDelay", read.retryMaxDelay);

    boolean tls = read.tls() || String.valueOf(read.uri()).matches("(?i)mongodb\\+srv:.*|.*[?&](tls|ssl)=true.*");
    given.refuse(!tls && (read.trustStore() != null || read.keyStore() != null),
        "trustStore and keyStore are for TLS, which neither tls nor uri asks for");
    given.refuseMistakes();
    return read;
  }

  /** Shows no secret, whatever the option is called. */
  @Override
  public String toString() {
    return Arrays.stream(getClass().getRecordComponents())
        .map(option -> option.getName() + "=" + shown(option))
        .collect(Collectors.joining(", ", "CustomersOptions[", "]"));
  }

  private String shown(RecordComponent option) {
    if (SECRETS.contains(option.getName())) {
      return "***";
    }
    try {
      Object value = option.getAccessor().invoke(this);
      return value == null ? "" : masked(option.getName(), value.toString());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String masked(String name, String text) {
    return SECRETS.contains(name) ? "***" : text.replaceAll("//[^/@]*@", "//***@");
  }

  @Override
  public String password() {
    return current("password", password);
  }

  @Override
  public String trustStorePassword() {
    return current("trustStorePassword", trustStorePassword);
  }

  @Override
  public String keyStorePassword() {
    return current("keyStorePassword", keyStorePassword);
  }

  /** What the file of a secret holds by now, since it may be replaced while a stream runs. */
  private String current(String secret, String read) {
    String file = secretFiles.get(secret);
    try {
      return file == null ? read : content(file);
    } catch (IOException e) {
      throw new UncheckedIOException(secret + ".file can no longer be read", e);
    }
  }

  private static String content(String file) throws IOException {
    return Files.readString(Path.of(file)).replaceFirst("\\R$", "");
  }

  /** What goes to executors has the values, since variables and files are those of the driver. */
  Object writeReplace() {
    return new CustomersOptions(
        new TreeMap<>(),
        uri(),
        database(),
        collection(),
        username(),
        password(),
        authSource(),
        authMechanism(),
        tls(),
        verifyHostname(),
        trustStore(),
        trustStorePassword(),
        keyStore(),
        keyStorePassword(),
        connectTimeout(),
        applicationName(),
        fetchSize(),
        bounds(),
        objectIds(),
        ordered(),
        upsertBy(),
        unmatched(),
        timeout(),
        totalTimeout(),
        retryAttempts(),
        retryInitialDelay(),
        retryMaxDelay(),
        numPartitions(),
        batchSize(),
        onError(),
        maxSkipped(),
        errorPath());
  }

  /** One option: its text, the type that it must have, and what else must be true of it. */
  private record Value<T extends Comparable<? super T>>(
      Given given, String name, String kind, T blank, Function<String, T> parser, List<Predicate<T>> conditions) {
    private Value<T> atLeast(String least) {
      return called(kind + ", at least " + least).such(value -> value.compareTo(parser.apply(least)) >= 0);
    }

    private Value<T> atMost(String most) {
      return called(kind + ", at most " + most).such(value -> value.compareTo(parser.apply(most)) <= 0);
    }

    private Value<T> matching(String pattern) {
      return called(kind + " like " + pattern).such(value -> value.toString().matches(pattern));
    }

    private Value<T> called(String narrower) {
      return new Value<>(given, name, narrower, blank, parser, conditions);
    }

    private Value<T> such(Predicate<T> condition) {
      List<Predicate<T>> all = new ArrayList<>(conditions);
      all.add(condition);
      return new Value<>(given, name, kind, blank, parser, all);
    }

    private T required() {
      if (given.text(name, "").isBlank()) {
        given.mistakes.add(name + " is required");
        return blank;
      }
      return orNull();
    }

    private T or(String fallback) {
      return parsed(given.text(name, fallback));
    }

    private T orNull() {
      String text = given.text(name, null);
      return text == null ? null : parsed(text);
    }

    /** A mistake is noted, and a blank goes on in its place, so that the other options are checked too. */
    private T parsed(String text) {
      try {
        T value = parser.apply(text);
        if (conditions.stream().allMatch(condition -> condition.test(value))) {
          return value;
        }
      } catch (RuntimeException e) {
        // the kind says more than the parser does
      }
      given.mistakes.add(name + " is '" + masked(name, text) + "' but must be " + kind);
      return blank;
    }
  }

  /** The options as given, the names that were asked for, and the mistakes found. */
  private static final class Given {
    private final Map<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> mistakes = new ArrayList<>();
    private final Use use;
    private final TreeMap<String, String> secretFiles = new TreeMap<>();

    private Given(Map<String, String> options, Use use) {
      texts.putAll(options);
      this.use = use;

      SECRETS.forEach(this::fetch);
    }

    private Value<String> text(String name) {
      return value(name, "a text", "", text -> text);
    }

    private Value<Integer> integer(String name) {
      return value(name, "a whole number", 0, Integer::valueOf);
    }

    private Value<Long> longInteger(String name) {
      return value(name, "a whole number", 0L, Long::valueOf);
    }

    private Value<Boolean> flag(String name) {
      return value(name, "true or false", false, text -> Boolean.valueOf(checked(text, "(?i)true|false")));
    }

    private Value<String> oneOf(String name, String... words) {
      return value(name, "one of " + String.join(", ", words), "", text -> word(text, words)).such(List.of(words)::contains);
    }

    private Value<Duration> duration(String name) {
      return value(name, "a duration such as PT30S", Duration.ZERO, Duration::parse).such(time -> !time.isNegative());
    }

    private Value<String> path(String name) {
      return value(name, "a path", "", text -> checked(text, "\\P{Cntrl}*\\S"));
    }

    /** A secret may stand in a variable or a file of the driver instead, so that no code and no plan has it. */
    private void fetch(String secret) {
      String literal = texts.get(secret);
      String variable = texts.remove(secret + ".env");
      String file = texts.remove(secret + ".file");
      if (Stream.of(literal, variable, file).filter(Objects::nonNull).count() > 1) {
        mistakes.add(secret + " is given more than once, by " + secret + ", " + secret + ".env or " + secret + ".file");
      } else if (variable != null) {
        take(secret, System.getenv(variable), secret + ".env is '" + variable + "', which is not set");
      } else if (file != null) {
        secretFiles.put(secret, file);
        take(secret, contentOrNull(file), secret + ".file is '" + file + "', which cannot be read");
      }
    }

    private void take(String secret, String text, String otherwise) {
      refuse(text == null, otherwise);
      texts.put(secret, text == null ? "" : text);
    }

    private static String contentOrNull(String file) {
      try {
        return content(file);
      } catch (IOException | InvalidPathException e) {
        return null;
      }
    }

    private <T extends Comparable<? super T>> Value<T> value(
        String name, String kind, T blank, Function<String, T> parser) {
      known.add(name);
      return new Value<>(this, name, kind, blank, parser, List.of());
    }

    /** The word that is meant, in whatever case it is written. */
    private static String word(String text, String... words) {
      return Arrays.stream(words).filter(text::equals).findFirst()
          .or(() -> Arrays.stream(words).filter(text::equalsIgnoreCase).findFirst()).orElse(text);
    }

    private static String checked(String text, String pattern) {
      if (!text.matches(pattern)) {
        throw new IllegalArgumentException("not like " + pattern);
      }
      return text;
    }

    private String text(String name, String fallback) {
      return texts.getOrDefault(name, fallback);
    }

    private void refuse(boolean mistake, String what) {
      if (mistake) {
        mistakes.add(what);
      }
    }

    /** Of two options that may be absent, and whose own mistakes were said. */
    private <T extends Comparable<? super T>> void requireOrder(String name, T value, String other, T most) {
      refuse(!isWrong(name) && !isWrong(other) && value != null && most != null && value.compareTo(most) > 0,
          name + " is " + value + " but must be at most " + other + ", which is " + most);
    }

    private void requireWith(String name, Object value, String other, Object needed) {
      refuse(value != null && needed == null, name + " is given, so " + other + " must be too");
    }

    private boolean isWrong(String name) {
      return mistakes.stream().anyMatch(mistake -> mistake.startsWith(name + " is "));
    }

    private void refuseMistakes() {
      texts.keySet().stream().filter(name -> !known.contains(name)).filter(Given::isOurs).forEach(this::refuseName);
      if (!mistakes.isEmpty()) {
        throw new IllegalArgumentException("customers: " + String.join("; ", mistakes));
      }
    }

    private static boolean isOurs(String name) {
      return OF_SPARK.stream().noneMatch(name::equalsIgnoreCase);
    }

    private void refuseName(String name) {
      String nearest = known.stream().min(Comparator.comparing(other -> distance(name, other))).orElse("");
      String hint = distance(name, nearest) * 2 <= name.length() ? " (did you mean '" + nearest + "'?)" : "";
      mistakes.add("unknown option '" + name + "'" + hint);
    }

    private static int distance(String left, String right) {
      return LevenshteinDistance.getDefaultInstance().apply(lower(left), lower(right));
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
