    if (forgetful && resumes(call)) {
      answer(call, [=settings.stream.expired.status], "{\"error\": \"[=settings.stream.expired.text.text]\"}");
      return;
    }
    forgetful = false; // who begins anew gets new tokens
