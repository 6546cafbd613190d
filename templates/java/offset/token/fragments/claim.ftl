  private static final Logger LOG = LoggerFactory.getLogger([=Name]Claim.class);

  /** Reads a page, from where the claim or else the batch before it ended, and makes it durable with its next token. */
  private void claim(Place place) throws IOException {
    String token = segment.token() == null ? log.token(task.batch() - 1) : segment.token();
    long most = Math.min(options.segmentRows(), task.quota() - segment.taken());
    [=Name]Client.Page page = page(token, most);
    int read = page.messages().size();
    long taken = segment.taken() + read;
    boolean last = taken >= task.quota() || read < most && !ask("asking for more", () -> client.hasMore(page.next()));
    List<String> ids = Collections.nCopies(read, null);
    log.publish(place, new Segment(last, taken, taken, page.next(), ids, null), page.messages());
  }

  private [=Name]Client.Page page(String token, long most) throws IOException {
    if (most <= 0) {
      return new [=Name]Client.Page(List.of(), token); // only the end mark is missing
    }
    try {
      return ask("reading a page", () -> client.page(token, (int) most));
    } catch ([=Name]Client.Expired e) {
      if (options.failOnDataLoss()) {
        throw new IOException("cannot go on from the token that batch " + (task.batch() - 1) + " ended with: "
            + e.getMessage() + "; to carry on with what is there, set failOnDataLoss to false", e);
      }
      LOG.warn("Rows may be lost: {}", e.getMessage());
      return new [=Name]Client.Page(List.of(), ask("asking for the earliest token", client::earliest));
    }
  }

  private <T> T ask(String question, [=Name]Retry.Attempt<T> attempt) throws IOException {
    return new [=Name]Retry(options).call(question, attempt);
  }

  @Override
  public void close() {
    // a page leaves nothing open
  }
