  /** Stands before the broker at that place. */
  static [=Name]Proxy of(String uri, long bytes) throws IOException {
    URI broker = URI.create(uri);
    return new [=Name]Proxy(new InetSocketAddress(broker.getHost(), broker.getPort() < 0 ? 5672 : broker.getPort()), bytes);
  }

  /** The same options, by way of this. */
  Map<String, String> through(Map<String, String> options) {
    Map<String, String> changed = new TreeMap<>(options);
    URI broker = URI.create(options.get("uri"));
    changed.put("uri", "amqp://" + broker.getUserInfo() + "@127.0.0.1:" + server.getLocalPort() + broker.getPath());
    return changed;
  }
