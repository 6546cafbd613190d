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

    /** Absent is fine for any other use. */
    private T requiredTo(Use use) {
      return given.use == use ? required() : orNull();
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
<@fragments of="option-set"/>
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
