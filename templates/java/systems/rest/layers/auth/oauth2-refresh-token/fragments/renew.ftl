    renewed |= refreshToken() != null && Tokens.forget(refreshToken());
