    options.keySet().removeAll(Set.of("uri", "addresses")); // host and port say where the broker is
