    if (response.statusCode() == 401 && auth.renew(response.request())) {
      response.body().close();
      response = exchange(request); // once, with another token
    }
