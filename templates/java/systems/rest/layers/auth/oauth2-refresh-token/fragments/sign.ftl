    if (oauth2RefreshToken() != null) {
      request.header("Authorization", "Bearer " + Token.of(oauth2RefreshToken()).get(options, oauth2RefreshToken()));
      return;
    }
