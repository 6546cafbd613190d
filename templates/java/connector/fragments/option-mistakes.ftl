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

    private static Instant instant(String text) {
      return OffsetDateTime.parse(text).toInstant();
    }

    private static long bytes(String text) {
      String digits = checked(text, "(?i)[0-9]+([kmgt]?b?)").replaceAll("[^0-9]", "");
      String unit = (text.substring(digits.length()) + "b").substring(0, 1);
      return Math.multiplyExact(Long.parseLong(digits), 1L << 10 * "bkmgt".indexOf(unit.toLowerCase(Locale.ROOT)));
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

    private boolean says(String name, String word) {
      return word.equalsIgnoreCase(texts.get(name));
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
        throw new IllegalArgumentException("[=name]: " + String.join("; ", mistakes));
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
