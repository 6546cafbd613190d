    options.put("onError", "fail");
