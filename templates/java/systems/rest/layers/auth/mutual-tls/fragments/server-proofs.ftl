    proofs.put("mutual-tls", [=(auth?size == 1)?c]); // no request comes without the certificate
