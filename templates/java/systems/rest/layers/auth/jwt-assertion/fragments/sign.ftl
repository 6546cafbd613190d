    if (isSigned(request, "Authorization", "Bearer ", jwtAssertion())) {
      return;
    }
