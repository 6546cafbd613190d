    proofs.put("oauth2-refresh-token", Tokens.isGood(call, "oauth2-refresh-token"));
