  /** The request for the token after the last record, and nothing else. */
  private [=Name]Request latestToken() {
    return reading(Range.ALL).[=settings.stream.latest.in]([=settings.stream.latest.name.literal], [=settings.stream.latest.value.literal]);
  }
