    session.withAuthCredentials(options.username(), options.password());
