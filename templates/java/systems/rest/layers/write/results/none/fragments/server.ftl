  private static boolean isTaken(int place, Fault fault) {
    return fault != Fault.PARTIAL;
  }

  /** A success, which may yet list what was not taken. */
  private static String answerOf(List<JsonNode> rows, Fault fault) {
    return fault == Fault.PARTIAL ? nested([=settings.write.failed.literal], "[\"the first row\"]") : "{}";
  }
