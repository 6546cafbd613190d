    proofs.add(Tokens.isGood(call));
