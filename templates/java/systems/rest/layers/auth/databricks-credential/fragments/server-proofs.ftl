    proofs.put("databricks-credential", ("Bearer token of reader for " + url() + "/.default").equals(call.header("Authorization")));
