    renewed |= Tokens.forget(session());
