    ways.put("oauth2-refresh-token", Map.of("tokenUrl", server.url() + "/login/token",
        "clientId", "reader", "clientSecret", "secret", "refreshToken", "refresh"));
