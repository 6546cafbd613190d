    if (isSigned(request, "Authorization", "Bearer ", managedIdentity())) {
      return;
    }
