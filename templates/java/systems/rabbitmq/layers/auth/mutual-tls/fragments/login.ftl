    if (options.keyStore() != null) {
      factory.setSaslConfig(DefaultSaslConfig.EXTERNAL); // the broker takes the user's name from the certificate
    }
