        null,
