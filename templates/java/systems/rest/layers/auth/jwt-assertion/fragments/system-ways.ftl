    ways.put("jwt-assertion", Map.of("tokenUrl", server.url() + "/login/token", "clientId", "reader",
        "privateKey", [=Name]Keys.pem()));
