    if (content == null) {
      request.headers().remove("Content-Encoding"); // there is nothing to pack
    }
