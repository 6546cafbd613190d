  private boolean isBegun; // once a page came, all others come from the same server

  private Page asked() throws IOException {
    Page asked = isBegun ? ask(request) : first();
    isBegun = true;
    return asked;
  }

  /** From the other server, when the one that was asked is out. */
  private Page first() throws IOException {
    try {
      return ask(request);
    } catch (IOException e) {
      if (!http.hasOther(e)) {
        throw e;
      }
      request = http.elsewhere(request, e);
[=["cursor", "cursor-header", "keyset", "offset-limit", "page-number"]?seq_contains(settings.pagination.style)?then("      all = http.other(all); // which the next pages are asked for by\n", "")]      return ask(request);
    }
  }
