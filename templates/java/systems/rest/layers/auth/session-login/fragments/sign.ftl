    if (isSigned(request, [=sessionLogin.name.literal], [=sessionLogin.prefix.literal], sessionLogin())) {
      return;
    }
