  /** A text from elsewhere, without the secrets that it may repeat. */
  String hide(String text) {
    return Stream.of([=secrets?filter(secret -> secret.type == "string")?map(secret -> secret.field + "()")?join(", ")])
        .filter(secret -> secret != null && !secret.isBlank())
        .reduce(text, (shown, secret) -> shown.replace(secret, "***"));
  }
