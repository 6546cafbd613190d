    properties.setProperty("user", options.username());
    properties.setProperty("password", options.password());
