      if (call.is("[=settings.write.method?upper_case]", [=settings.write.path.literal])) {
        write(call);
        return;
      }
