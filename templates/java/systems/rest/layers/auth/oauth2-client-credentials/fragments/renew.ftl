    renewed |= clientCredentials() != null && Tokens.forget(clientCredentials());
