    if (options.username() != null) {
      parameters.username(options.username());
    }
    if (options.password() != null) {
      parameters.password(options.password());
    }
