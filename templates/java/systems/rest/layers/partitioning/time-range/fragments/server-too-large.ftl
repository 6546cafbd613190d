    if (largest < found.size()) {
      answer(call, [=settings.tooLarge.status], "{\"error\": \"[=settings.tooLarge.text.text]\"}");
      return;
    }
