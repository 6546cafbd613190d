    boolean tls = read.tls() || String.valueOf(read.uri()).matches("(?i)mongodb\\+srv:.*|.*[?&](tls|ssl)=true.*");
    given.refuse(!tls && (read.trustStore() != null || read.keyStore() != null),
        "trustStore and keyStore are for TLS, which neither tls nor uri asks for");
