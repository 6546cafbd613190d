
  private final int gate = [=Name]Ports.free();

  /** Where the stand-in of Snowflake is. */
  String url() {
    return "http://127.0.0.1:" + gate;
  }
