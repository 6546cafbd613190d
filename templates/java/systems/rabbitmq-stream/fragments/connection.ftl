  /** The first node that answers. */
  private Client first(List<Address> nodes) throws IOException {
    Lost lost = null;
    for (Address address : nodes) {
      try {
        return connected(new Client.ClientParameters(), channel -> {}, address);
      } catch (Lost e) {
        lost = e;
      }
    }
    throw lost;
  }

  private Client connected(Client.ClientParameters listeners, Consumer<Channel> watch, Address address) throws IOException {
    AtomicReference<SslHandler> tls = new AtomicReference<>();
    Client.ClientParameters parameters = place.parameters(listeners, address, THREADS)
        .channelCustomizer(watch.andThen(channel -> tls.set(channel.pipeline().get(SslHandler.class))));
    return ask("connect", () -> {
      try {
        return new Client(parameters);
      } catch (StreamException e) {
        throw refused(tls.get(), e);
      }
    });
  }

  /** A handshake that failed may show as no more than a closed channel. */
  private static StreamException refused(SslHandler tls, StreamException error) {
    Throwable refusal = tls == null ? null : tls.handshakeFuture().cause();
    return refusal instanceof SSLException ? new StreamException(refusal) : error;
  }

  /** What the client says without checked exceptions, with a place and a reason. */
  <T> T ask(String what, Callable<T> question) throws IOException {
    try {
      return question.call();
    } catch (AuthenticationFailureException e) {
      throw new IOException("RabbitMQ at " + place + " refuses the user: check the name, the password and the permissions", e);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      if (Thread.currentThread().isInterrupted() || e instanceof InterruptedException) {
        throw interrupted(what);
      }
      String message = "no answer from RabbitMQ at " + place + " (" + what + "): " + reason(e);
      throw isRefusal(e) ? new IOException(message, e) : new Lost(message, e);
    }
  }

  private static boolean isRefusal(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return !(error instanceof StreamException || error instanceof IllegalStateException);
  }

  /** What the broker or the network said, in one line. */
  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  static String code(short response) {
    return switch (response) {
      case Constants.RESPONSE_CODE_STREAM_DOES_NOT_EXIST -> "it does not exist";
      case Constants.RESPONSE_CODE_STREAM_NOT_AVAILABLE -> "it has no leader for now";
      case Constants.RESPONSE_CODE_ACCESS_REFUSED -> "the user may not";
      case Constants.RESPONSE_CODE_INTERNAL_ERROR -> "internal error";
      default -> "response code " + response;
    };
  }

  static IOException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while waiting for " + what);
  }
