    if (managedIdentity() != null) {
      request.header("Authorization", "Bearer " + Token.of(managedIdentity()).get(options, managedIdentity()));
      return;
    }
