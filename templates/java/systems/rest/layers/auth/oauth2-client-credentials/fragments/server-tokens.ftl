      if (call.path().equals("/login/token")) {
        Tokens.give(call, "client_credentials");
        return;
      }
