  private static final String START = "";
  private static final String END = "";

  private static String record(int number, String filling) {
    String json = "{\"n\": " + number + ", \"filling\": \"" + filling + "\"}";
    String pointer = [=settings.read.records.literal];
    return (pointer.isEmpty() ? json : "{\"" + pointer.substring(1) + "\": " + json + "}") + "\n";
  }
