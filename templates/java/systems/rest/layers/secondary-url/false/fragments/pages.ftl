  private Page asked() throws IOException {
    return new Page(http.send(request));
  }
