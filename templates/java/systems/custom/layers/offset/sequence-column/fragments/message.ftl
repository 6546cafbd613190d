    /** The field as a number, for a field that always is one. */
    long number(String source) {
      if (value(source) instanceof Number number) {
        return new BigDecimal(number.toString()).longValueExact();
      }
      throw new IllegalArgumentException("a record has no number in " + source);
    }
