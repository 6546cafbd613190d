    if (options.keyStore() != null) {
      parameters.saslConfiguration(DefaultSaslConfiguration.EXTERNAL); // the broker takes the user's name from the certificate
    }
