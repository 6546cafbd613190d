    if (options.keyStore() != null) {
      return settings.credential(MongoCredential.createMongoX509Credential()).build(); // the server takes the user's name from the certificate
    }
