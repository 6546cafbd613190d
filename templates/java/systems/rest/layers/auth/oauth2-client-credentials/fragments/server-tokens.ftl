      if (Tokens.isAsked(call, "/login/token", "client_credentials")) {
        Tokens.give(call, "oauth2-client-credentials", Map.of("client_id", "reader", "client_secret", "secret"));
        return;
      }
