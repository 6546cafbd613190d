
  /** Only what was not taken is listed. */
  private static boolean isTaken(JsonNode result) {
    return false;
  }
