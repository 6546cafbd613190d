    if (option.getName().equals("databricksToken")) {
      return "***";
    }
