    proofs.put("basic", ("Basic " + Base64.getEncoder().encodeToString("reader:secret".getBytes(StandardCharsets.UTF_8)))
        .equals(call.header("Authorization")));
