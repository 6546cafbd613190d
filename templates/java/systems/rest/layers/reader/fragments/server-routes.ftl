      if (call.is("[=settings.read.method?upper_case]", [=settings.read.path.literal])) {
        read(call);
        return;
      }
