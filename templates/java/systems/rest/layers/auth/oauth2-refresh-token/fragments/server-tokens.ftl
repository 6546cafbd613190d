      if (call.path().endsWith("/token")) {
        Tokens.give(call, "refresh_token");
        return;
      }
