      if (call.is("[=settings.write.operation.deleteMethod?upper_case]", [=settings.write.operation.deletePath.literal])) {
        delete(call);
        return;
      }
