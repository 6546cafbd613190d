    [=(settings.tooLarge.by == "answer")?then("if (largest < found.size() && size(call) > 1) {\n      answer(call, " + settings.tooLarge.status + ", tooLarge());\n      return;\n    }", "")]
