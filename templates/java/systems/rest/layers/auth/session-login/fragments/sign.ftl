    if (session() != null) {
      request.header([=sessionLogin.literalName], [=sessionLogin.literalPrefix] + Tokens.get(options, session()));
      return;
    }
