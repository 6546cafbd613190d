    if (oauth2ClientCredentials() != null) {
      request.header("Authorization", "Bearer " + Token.of(oauth2ClientCredentials()).get(options, oauth2ClientCredentials()));
      return;
    }
