    proofs.put("azure-service-principal", Tokens.isGood(call, "azure-service-principal"));
