  /** Makes the rows of all tasks visible at once, unless an earlier run did so before it could say that it had. */
  private void publish(long epochId, WriterCommitMessage[] messages) {
    List<String> tokens = Arrays.stream(messages)
        .map([=Name]DataWriter.Written.class::cast)
        .filter(written -> written.rows() > 0)
        .map([=Name]DataWriter.Written::token)
        .toList();
    if (tokens.isEmpty()) {
      return;
    }
    try ([=Name]Client client = new [=Name]Client(options)) {
      new [=Name]Retry(options).call("publish", () -> {
        client.publish(queryId, epochId, tokens);
        return null;
      });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot publish epoch " + epochId + " of query " + queryId, e);
    }
    discard(epochId); // what failed attempts left behind
  }

  private void discard(long epochId) {
    try ([=Name]Client client = new [=Name]Client(options)) {
      client.discard(prefix(queryId, epochId));
    } catch (IOException | RuntimeException e) {
      LOG.warn("cannot discard what is staged for epoch {} of query {}", epochId, queryId, e);
    }
  }
