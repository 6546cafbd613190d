  /** A success: the headers, and the body as it comes, unpacked. */
  record Answer(HttpResponse<InputStream> response, InputStream body) implements Closeable {
    /** Gives up what was not read. */
    @Override
    public void close() throws IOException {
      body.close();
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** All that was sent; only then the connection can be used again. */
    byte[] content() throws IOException {
      try (InputStream whole = body) {
        return whole.readAllBytes();
      } catch (IOException e) {
        throw new Lost("the answer breaks off: " + e, e);
      }
    }
  }

  private static InputStream unpacked(HttpResponse<InputStream> response) throws IOException {
    boolean packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
    try {
      return packed ? new GZIPInputStream(response.body(), 1 << 16) : response.body();
    } catch (IOException e) {
      response.body().close();
      throw new Lost("the answer breaks off: " + e, e);
    }
  }
