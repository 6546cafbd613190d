  /** There is nothing to ask for: what comes while the collection is read may be among what is read. */
  long end() {
    return Long.MAX_VALUE;
  }

  Cursor read([=Name]Partition all, List<String> sources, int limit) throws IOException {
    return open(new BsonDocument(), sources, limit);
  }
