    proofs.put("bearer", "Bearer secret".equals(call.header("Authorization")));
