  /** A success that tells of failures is none. */
  private void requireNone(String failures) throws IOException {
    String told = values.getOrDefault(failures, "");
    if (!told.matches("|0|false")) {
      throw new IOException("the API says: " + told.substring(0, Math.min(told.length(), 1000)));
    }
  }

  /** What does not say that it is a success is none. */
  private void requireTrue(String success) throws IOException {
    if (!"true".equals(values.get(success))) {
      throw new IOException("the API does not say that it succeeded: " + success + " is " + values.get(success));
    }
  }
