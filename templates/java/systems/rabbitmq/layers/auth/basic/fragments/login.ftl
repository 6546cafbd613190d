    if (options.username() != null) {
      factory.setUsername(options.username());
    }
    if (options.password() != null) {
      factory.setPassword(options.password());
    }
