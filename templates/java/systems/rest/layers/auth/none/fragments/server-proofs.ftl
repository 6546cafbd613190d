    proofs.put("none", call.header("Authorization") == null);
