
  private static boolean isTaken(JsonNode result) {
    return result.at([=settings.write.results.takenAt.literal]).asBoolean();
  }
