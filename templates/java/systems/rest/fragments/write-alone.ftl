
  /** The statuses by which the API refuses a row, rather than the request. */
  private static final List<String> REFUSED = List.of([=settings.write.refusedStatus.literal].split(","));

  private List<Refusal> alone([=Name]Request request, Encoded row) throws IOException {
    try {
      return deliver(request, List.of(row));
    } catch ([=Name]Http.Refused e) {
      if (REFUSED.contains(Integer.toString(e.status()))) {
        return List.of(new Refusal(row, e.getMessage(), false));
      }
      throw e;
    }
  }
