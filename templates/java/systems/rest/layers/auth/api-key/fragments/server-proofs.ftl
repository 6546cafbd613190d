    proofs.put("api-key", ([=apiKey.prefix.literal] + "secret").equals(call.value("[=apiKey.in]", [=apiKey.name.literal], "")));
