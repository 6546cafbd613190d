    proofs.put("oauth2-client-credentials", Tokens.isGood(call, "oauth2-client-credentials"));
