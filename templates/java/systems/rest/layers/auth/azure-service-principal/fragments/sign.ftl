    if (isSigned(request, "Authorization", "Bearer ", azureServicePrincipal())) {
      return;
    }
