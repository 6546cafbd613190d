      if (call.path().endsWith("/token")) {
        Tokens.give(call, "client_credentials");
        return;
      }
