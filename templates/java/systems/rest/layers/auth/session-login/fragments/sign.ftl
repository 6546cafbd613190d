    if (sessionLogin() != null) {
      request.header([=sessionLogin.name.literal], [=sessionLogin.prefix.literal] + Token.of(sessionLogin()).get(options, sessionLogin()));
      return;
    }
