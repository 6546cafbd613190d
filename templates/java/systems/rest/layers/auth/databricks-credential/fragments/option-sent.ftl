        databricksToken(),
