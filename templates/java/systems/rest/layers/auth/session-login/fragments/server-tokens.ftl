      if (call.path().equals([=sessionLogin.path.literal])) {
        boolean known = "reader".equals(call.value("body", [=sessionLogin.user.literal], ""))
            && "secret".equals(call.value("body", [=sessionLogin.password.literal], ""));
        answer(call, known ? 200 : 401, known ? nested([=sessionLogin.token.literal], "\"" + Tokens.fresh("session-login") + "\"") : "{}");
        return;
      }
