    renewed |= Tokens.forget(refreshToken());
