  /** The file with the key of someone and a certificate by an authority, as Erlang takes none from whoever it is for. */
  static String signed(String owner, String authority) {
    String ownStore = store(owner);
    return STORES.computeIfAbsent(owner + "-signed", name -> {
      String request = file("request");
      String certificate = file("certificate");
      keytool("-certreq", "-alias", owner, "-keystore", ownStore, "-file", request);
      keytool("-gencert", "-rfc", "-alias", authority, "-keystore", store(authority), "-infile", request, "-outfile", certificate);
      keytool("-importcert", "-noprompt", "-alias", authority, "-keystore", ownStore, "-file", pem(authority).certificate().toString());
      keytool("-importcert", "-alias", owner, "-keystore", ownStore, "-file", certificate);
      return ownStore;
    });
  }
