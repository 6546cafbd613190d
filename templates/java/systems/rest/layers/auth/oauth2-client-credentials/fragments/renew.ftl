    renewed |= Tokens.forget(clientCredentials());
