      if (call.is("GET", [=settings.parent.path.literal])) {
        answer(call, 200, page(call, parents()));
        return;
      }
