  /** What is sent, packed where the request says so. */
  private static HttpRequest.BodyPublisher body([=Name]Request request, String content) throws IOException {
    byte[] plain = content.getBytes(StandardCharsets.UTF_8);
    if (!"gzip".equals(request.headers().get("Content-Encoding"))) {
      return HttpRequest.BodyPublishers.ofByteArray(plain);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray());
  }
