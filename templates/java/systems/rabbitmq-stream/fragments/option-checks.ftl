    boolean place = read.host() != null || read.port() != null;
    given.refuse(read.uri != null && (place || read.virtualHost() != null || read.addresses() != null),
        "uri says where the broker is, so host, port, virtualHost and addresses must not");
    given.refuse(read.addresses() != null && place, "addresses says where the broker is, so host and port must not");
    given.refuse(read.addresses() != null && !read.advertisedHosts(),
        "without advertisedHosts all goes to one host, so host and port have to say which, and addresses must not");
    given.refuse(read.stream() != null && read.superStream() != null, "stream and superStream exclude each other");
    given.refuse(use != Use.ANY && read.stream() == null && read.superStream() == null, "stream or superStream is required");
