  /** Makes the token where the stream begins the end of batch 0, once and for all. */
  boolean begin(String token) throws IOException {
    return publish(new Place(0, 0, 0), new [=Name]Claim.Segment(true, 0, 0, token, List.of(), null), List.of());
  }

  /** Whether the batch ended before it had so many messages, as there were no more. */
  boolean isShort(long batch, long rows) throws IOException {
    return ends(batch).stream().mapToLong([=Name]Claim.Segment::taken).sum() < rows;
  }

  /** The token that the batch ended with. */
  String token(long batch) throws IOException {
    List<[=Name]Claim.Segment> ends = ends(batch);
    if (ends.isEmpty() || !ends.get(0).last()) {
      throw new IOException("the claim of batch " + batch + " is missing below " + root + ", and with it the token to "
          + "go on from. Restore it from a copy, or start the query with a new checkpoint; it is not started over "
          + "by itself, because that would read everything twice.");
    }
    return ends.get(0).token();
  }
