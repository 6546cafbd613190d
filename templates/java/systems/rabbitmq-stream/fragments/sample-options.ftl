    options.keySet().removeAll(Set.of("uri", "addresses", "superStream", "startingTimestamp")); // host and port say where the broker is, and stream what is read
