    [=(settings.tooLarge.by == "answer")?then("if (largest < found.size()) {\n      answer(call, " + settings.tooLarge.status + ", tooLarge());\n      return;\n    }", "")]
