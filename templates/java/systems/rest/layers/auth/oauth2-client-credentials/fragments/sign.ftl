    if (isSigned(request, "Authorization", "Bearer ", oauth2ClientCredentials())) {
      return;
    }
