    if (path.substring(path.lastIndexOf('.') + 1).getBytes(StandardCharsets.UTF_8).length > [=Name]Dialect.LONGEST_NAME) {
      throw new IllegalArgumentException("the database would cut the name " + path + " short: set " + option);
    }
