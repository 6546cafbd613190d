      if (Tokens.isAsked(call, "/login/token", "refresh_token")) {
        Tokens.give(call, "oauth2-refresh-token", Map.of("client_id", "reader", "client_secret", "secret", "refresh_token", "refresh"));
        return;
      }
