    if (options.username() != null) {
      MongoCredential user = MongoCredential.createCredential(options.username(), options.authSource(), options.password().toCharArray());
      return settings.credential(options.authMechanism() == null ? user
          : user.withMechanism(AuthenticationMechanism.fromMechanismName(options.authMechanism().toUpperCase(Locale.ROOT)))).build();
    }
