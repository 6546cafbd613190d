  /** The options as given, the names that were asked for, and the mistakes found. */
  private static final class Given {

    private final Map<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> mistakes = new ArrayList<>();
    private final Use use;

    private Given(Map<String, String> options, Use use) {
      texts.putAll(options);
      this.use = use;
<@fragments of="option-given"/>
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

    private Value<Double> number(String name) {
      return value(name, "a number", 0.0, text -> new BigDecimal(text).doubleValue()).such(Double::isFinite);
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

    private Value<Instant> timestamp(String name) {
      return value(name, "a time such as 2026-01-31T12:00:00Z", Instant.EPOCH, Given::instant);
    }

    private Value<Long> size(String name) {
      return value(name, "a size such as 512k, 64m or 1g", 0L, Given::bytes);
    }

    private Value<URI> url(String name) {
      return value(name, "an absolute URL", URI.create(""), URI::create).such(url -> url.getHost() != null);
    }

    private Value<String> host(String name) {
      String pattern = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*";
      return value(name, "a host name or address", "", text -> checked(text, pattern));
    }

    private Value<Integer> port(String name) {
      return value(name, "a port", 0, Integer::valueOf).atLeast("1").atMost("65535");
    }

    private Value<String> path(String name) {
      return value(name, "a path", "", text -> checked(text, "\\P{Cntrl}*\\S"));
    }

    private Value<String> identifier(String name) {
      return value(name, "a name of letters, digits and _", "", text -> checked(text, "[A-Za-z_][A-Za-z0-9_]*"));
    }
<@fragments of="option-fetch"/>
<@fragments of="option-mistakes"/>
  }
