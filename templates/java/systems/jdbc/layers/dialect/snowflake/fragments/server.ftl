
  private final int gate = freePort();

  /** Where the stand-in of Snowflake is. */
  String url() {
    return "http://127.0.0.1:" + gate;
  }
