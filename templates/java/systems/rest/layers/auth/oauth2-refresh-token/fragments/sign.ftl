    if (isSigned(request, "Authorization", "Bearer ", oauth2RefreshToken())) {
      return;
    }
