      SECRETS.forEach(this::fetch);
