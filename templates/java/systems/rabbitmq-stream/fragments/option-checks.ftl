    given.refuse(read.uri != null && (read.host() != null || read.port() != null || read.virtualHost() != null),
        "uri says where the broker is, so host, port and virtualHost must not");
    given.refuse(read.stream() != null && read.superStream() != null, "stream and superStream exclude each other");
    given.refuse(use != Use.ANY && read.stream() == null && read.superStream() == null, "stream or superStream is required");
