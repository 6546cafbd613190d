  /** Stands before the broker at that place. */
  static [=Name]Proxy of(String uri, long bytes) throws IOException {
    URI broker = URI.create(uri);
    return new [=Name]Proxy(new InetSocketAddress(broker.getHost(), broker.getPort()), bytes);
  }

  /** The same options, by way of this, where the connector stays though the broker advertises itself. */
  Map<String, String> through(Map<String, String> options) {
    Map<String, String> changed = new TreeMap<>(options);
    URI broker = URI.create(options.get("uri"));
    changed.put("uri", broker.getScheme() + "://" + broker.getUserInfo() + "@127.0.0.1:" + server.getLocalPort());
    changed.put("advertisedHosts", "false");
    return changed;
  }
