
  [=Name]Client.Cursor open([=Name]Client client, [=Name]Options options, List<String> sources, int limit)
      throws IOException {
    return client.read(this, sources, limit);
  }
