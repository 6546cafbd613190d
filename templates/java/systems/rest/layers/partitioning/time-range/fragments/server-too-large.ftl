    if (fault == Fault.TOO_LARGE || largest < found.size()) {
      answer(call, [=settings.tooLarge.status], "{\"error\": \"[=settings.tooLarge.text.text]\"}");
      return;
    }
