  /** Whether there is another server, which this failure lets hope for more. */
  boolean hasOther(IOException failure) {
    return options.secondaryUrl() != null && (failure instanceof Lost || failure instanceof [=Name]Gate.Open
        || failure instanceof Refused refused && refused.status() >= 500);
  }

  /** The same request for the other server, which is counted and logged. */
  [=Name]Request elsewhere([=Name]Request request, IOException reason) {
    failovers.incrementAndGet();
    [=Name]Request other = other(request);
    LOG.warn("operation=failover {} request=\"{}\" to={} error=\"{}\"",
        [=Name]Retry.task(), request, other.uri().getAuthority(), reason.getMessage());
    return other;
  }

  /** The same request for the other server. */
  [=Name]Request other([=Name]Request request) {
    [=Name]Request second = request.moved(options.url(), options.secondaryUrl());
    return second == null ? request.moved(options.secondaryUrl(), options.url()) : second;
  }

  /** Sends to the other server what the first one cannot have taken, or what may be taken twice. */
  Answer sendAnywhere([=Name]Request request, Predicate<IOException> mayGoElsewhere) throws IOException {
    try {
      return send(request);
    } catch (IOException e) {
      if (!hasOther(e) || !mayGoElsewhere.test(e)) {
        throw e;
      }
      return send(elsewhere(request, e));
    }
  }

  long failovers() {
    return failovers.get();
  }
