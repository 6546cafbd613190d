  private static final String DELIMITER = [={"comma": "\",\"", "semicolon": "\";\"", "tab": "\"\\t\"", "pipe": "\"|\""}[settings.read.delimiter]];
  private static final String START = [=(settings.read.header == "true")?then("\"n\" + DELIMITER + \"filling\\n\"", "\"\"")];
  private static final String END = "";

  private static String record(int number, String filling) {
    return number + DELIMITER + "\"" + filling + "\"\r\n";
  }
