    if (refreshToken() != null) {
      request.header("Authorization", "Bearer " + Tokens.get(options, refreshToken()));
      return;
    }
