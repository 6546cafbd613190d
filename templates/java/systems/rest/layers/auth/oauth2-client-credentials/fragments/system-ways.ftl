    ways.put("oauth2-client-credentials", Map.of(
        "tokenUrl", server.url() + "/login/token", "clientId", "reader", "clientSecret", "secret"));
