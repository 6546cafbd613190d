    given.refuse(use != Use.ANY && read.password() == null && read.privateKeyFile() == null, "password or privateKeyFile is required");
