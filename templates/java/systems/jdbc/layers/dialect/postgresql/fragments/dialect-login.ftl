    PGProperty.USER.set(properties, options.username());
    PGProperty.PASSWORD.set(properties, options.password());
