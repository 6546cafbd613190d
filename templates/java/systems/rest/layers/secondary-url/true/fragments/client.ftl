  /** Sends to the other server what the first one has not taken. */
  private [=Name]Http.Answer sentAnywhere([=Name]Request request) throws IOException {
    try {
      return http.send(request);
    } catch (IOException e) {
      if (!http.hasOther(e) || !mayGoElsewhere(e)) {
        throw e;
      }
      return http.send(http.elsewhere(request, e));
    }
  }
