  /** Stands before the broker of these options. */
  static [=Name]Proxy of(Map<String, String> options, long bytes) throws IOException {
    return new [=Name]Proxy(new InetSocketAddress(options.get("host"), Integer.parseInt(options.get("port"))), bytes);
  }

  /** The same options, by way of this. */
  Map<String, String> through(Map<String, String> options) {
    Map<String, String> changed = new TreeMap<>(options);
    changed.put("port", Integer.toString(server.getLocalPort()));
    return changed;
  }
