    options.keySet().removeAll(Set.of("uri", "superStream")); // host and port say where the broker is, and stream what is read
