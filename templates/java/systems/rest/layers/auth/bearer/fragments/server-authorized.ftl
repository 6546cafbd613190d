    proofs.add("Bearer secret".equals(call.header("Authorization")));
