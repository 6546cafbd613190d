    if (!unconfirmed.isEmpty()) {
      confirm();
    }
