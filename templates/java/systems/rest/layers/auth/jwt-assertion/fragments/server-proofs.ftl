    proofs.put("jwt-assertion", Tokens.isGood(call, "jwt-assertion"));
