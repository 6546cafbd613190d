      if (call.path().equals("/login/token")) {
        Tokens.give(call, "refresh_token");
        return;
      }
