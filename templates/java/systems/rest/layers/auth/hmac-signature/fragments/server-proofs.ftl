    proofs.put("hmac-signature", isSigned(call));
