  private static final String START = "";
  private static final String END = "";

  private static String record(int number, String json) {
    String pointer = [=settings.read.records.literal];
    return (pointer.isEmpty() ? json : "{\"" + pointer.substring(1) + "\": " + json + "}") + "\n";
  }
