
  private List<Refusal> deliver([=Name]Request request, List<Encoded> rows) throws IOException {
    [=(settings.write.failed.literal == "\"\"")?then("", "byte[] answer = ")]http.[=(settings.secondaryUrl == "true")?then("sendAnywhere(request, " + Name + "Client::mayGoElsewhere)", "send(request)")].content();[=(settings.write.failed.literal == "\"\"")?then("", "\n    requireNone(answer, " + settings.write.failed.literal + ");")]
    return List.of(); // a success is the API's word that it has all of them
  }
