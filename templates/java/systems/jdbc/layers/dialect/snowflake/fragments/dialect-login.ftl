    put(properties, "user", options.username());
    put(properties, "password", options.password());
    put(properties, "private_key_file", options.privateKeyFile());
    put(properties, "private_key_pwd", options.privateKeyPassword());
    put(properties, "authenticator", options.privateKeyFile() == null ? "snowflake" : "snowflake_jwt");
