    if (clientCredentials() != null) {
      request.header("Authorization", "Bearer " + Tokens.get(options, clientCredentials()));
      return;
    }
