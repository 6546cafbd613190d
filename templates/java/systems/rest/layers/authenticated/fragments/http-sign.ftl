    auth.sign(request);
