    proofs.put("managed-identity", Tokens.isGood(call, "managed-identity"));
