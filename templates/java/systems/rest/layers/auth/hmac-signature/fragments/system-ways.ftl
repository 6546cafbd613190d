    ways.put("hmac-signature", Map.of("keyId", "reader", "signingKey", "[={"text": "secret", "hex": "736563726574", "base64": "c2VjcmV0"}[hmacSignature.keyEncoding]]"));
