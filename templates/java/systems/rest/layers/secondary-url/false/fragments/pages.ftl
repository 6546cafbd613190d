  private Page asked() throws IOException {
    return ask(request);
  }
