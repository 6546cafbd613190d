  /** Must keep the rows aside, together with those staged earlier under the same token, where no reader sees them. */
  void stage(String token, List<Outgoing> rows) throws IOException {
    log.stage(token, lines("_id", rows));
  }

  /**
   * Must make the rows that are staged under these tokens visible, all at once, and keep in the same step that this epoch
   * of this query is published; must do nothing when it is already, as a repeated epoch has staged its rows once more.
   */
  void publish(String queryId, long epochId, List<String> tokens) throws IOException {
    log.publish(queryId + "-" + epochId, tokens);
  }

  /** Must remove what is staged under tokens that begin so; nothing may be there. */
  void discard(String prefix) throws IOException {
    log.discard(prefix);
  }
