  private volatile boolean forgetful;

  /** Forgets where all tokens lead that it has given so far. */
  void forget() {
    forgetful = true;
  }

  private static boolean resumes([=Name]Call call) {
    return value(call) != null || call.query().containsKey("_start");
  }
