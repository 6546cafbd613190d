  /** How many messages wait in the queue now. */
  long end() throws IOException {
    return [=Name]Connection.Browse.depth(connection, options);
  }

  /** Looks at the messages and gives all of them back: nothing is acknowledged, and none leaves the queue. */
  Cursor read([=Name]Partition partition, List<String> sources, int limit) {
    boolean all = options.onError().equals("fail"); // then the reader says what is wrong with a message
    return new [=Name]Connection.Browse(
        connection, options, partition.end(), limit, message -> all || misfit(message) == null);
  }
