      if (call.path().equals([=sessionLogin.path.literal])) {
        boolean known = !Tokens.SHUT.get() && "reader".equals(call.value("body", [=sessionLogin.user.literal], ""))
            && "secret".equals(call.value("body", [=sessionLogin.password.literal], ""));
        answer(call, known ? 200 : 401, known
            ? "{\"expires_in\": " + Tokens.LIFETIME.get() + ", " + nested([=sessionLogin.token.literal], "\"" + Tokens.fresh("session-login") + "\"").substring(1)
            : "{}");
        return;
      }
