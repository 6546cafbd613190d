    options.put("tokenUrl", server.url() + "/login/token");
    options.put("clientId", "reader");
    options.put("clientSecret", "secret");
    options.put("refreshToken", "secret");
