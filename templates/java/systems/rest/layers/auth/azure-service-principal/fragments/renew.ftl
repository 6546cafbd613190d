    renewed |= Tokens.forget(servicePrincipal());
