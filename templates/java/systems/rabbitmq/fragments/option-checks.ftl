    boolean place = read.host() != null || read.port() != null;
    given.refuse(read.uri != null && (place || read.virtualHost() != null || read.addresses() != null),
        "uri says where the broker is, so host, port, virtualHost and addresses must not");
    given.refuse(read.addresses() != null && place, "addresses says where the broker is, so host and port must not");
