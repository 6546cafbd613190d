
  private List<Refusal> deliver([=Name]Request request, List<Encoded> rows) throws IOException {
    [=(settings.write.failed.literal == "\"\"")?then("http.send(request).content()",
        "requireNone(http.send(request).content(), " + settings.write.failed.literal + ")")];
    return List.of(); // a success is the API's word that it has all of them
  }
