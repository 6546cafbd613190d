  private void count(StructField field, Object value, Mismatch reason) {
    if (!field.nullable()) {
      throw reason.in(field.name());
    }
    if (misfits == 0) { // of the value, which may be anybody's, the log gets no more than its class
      firstMisfit = value.getClass().getSimpleName() + " for " + field.name() + " " + field.dataType().sql();
    }
    misfits++;
  }

  /** How many values did not fit so far. */
  long misfits() {
    return misfits;
  }

  /** What kind of value was the first that did not fit, and for which column. */
  String firstMisfit() {
    return firstMisfit;
  }
