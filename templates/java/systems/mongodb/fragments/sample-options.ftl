    options.put("tls", "true"); // which the key stores are for
