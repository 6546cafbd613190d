  /** Whether there is another server, which this failure lets hope for more. */
  boolean hasOther(IOException failure) {
    return options.secondaryUrl() != null && (failure instanceof Lost || failure instanceof [=Name]Gate.Open
        || failure instanceof Refused refused && refused.status() >= 500);
  }

  /** The same request for the other server. */
  [=Name]Request elsewhere([=Name]Request request, IOException reason) {
    failovers.incrementAndGet();
    [=Name]Request second = request.moved(options.url(), options.secondaryUrl());
    [=Name]Request other = second == null ? request.moved(options.secondaryUrl(), options.url()) : second;
    LOG.warn("operation=failover {} request=\"{}\" to={} error=\"{}\"",
        [=Name]Retry.task(), request, other.uri().getAuthority(), reason.getMessage());
    return other;
  }

  long failovers() {
    return failovers.get();
  }
