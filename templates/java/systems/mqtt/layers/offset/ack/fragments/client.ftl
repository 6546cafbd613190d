  /** Which of the stream's tasks this is; the sessions are shared out among them. */
  void readAs(int number) {
    task = number;
  }

  /** How many messages wait in the sessions, as far as the broker shows them, but no fewer than a batch has tasks. */
  long depth() throws IOException {
    if (watched == null) {
      watched = [=Name]Sessions.open(options, 0, 1);
    }
    long waiting = watched.count();
    if (waiting == 0) {
      return 0;
    }
    stopWatching(); // so that the tasks get the sessions, with all that was seen
    return Math.max(waiting, options.parallelism());
  }

  private void stopWatching() {
    if (watched != null) {
      watched.close();
      watched = null;
    }
  }

  /** The next message that makes a row, null when none came in time; a lost connection is an error at once. */
  Message take(long most, long waitMillis) throws IOException {
    if (sessions == null) {
      sessions = [=Name]Sessions.open(options, task, options.parallelism());
      over = over == 0 ? System.nanoTime() + options.takeTime().toNanos() : over;
    }
    Message message = next(waitMillis);
    while (message != null && !isSound(message)) {
      message = next(waitMillis);
    }
    return message;
  }

  private Message next(long waitMillis) throws IOException {
    Message message = isOver() ? null : sessions.next(waitMillis);
    if (message != null) {
      message.identify(Objects.requireNonNullElse(options.messageId(), "message_id"));
    }
    return message;
  }

  private boolean isOver() {
    return System.nanoTime() - over > 0;
  }

  /** Whether the broker may have more, and sends it when something is acknowledged. */
  boolean isHeldBack() {
    return sessions != null && !isOver() && sessions.isHeldBack();
  }

  /** What becomes of a message that makes no row is settled before it is acknowledged. */
  private boolean isSound(Message message) throws IOException {
    String misfit = misfit(message);
    if (misfit == null) {
      return true;
    }
    if (options.onError().equals("dead-letter")) {
      deadLetter(message, misfit);
    } else if (options.onError().equals("fail") || options.maxSkipped() != null && ++skipped > options.maxSkipped()) {
      throw new IOException("message " + message.id() + " of topic '" + message.topic() + "' makes no row: " + misfit
          + " (it stays in its session; onError and maxSkipped say what else can become of it)");
    }
    return false;
  }

  private void deadLetter(Message message, String misfit) throws IOException {
    try ([=Name]Connection connection = new [=Name]Connection(options, [=Name]Connection.anyId())) {
      connection.connect(0);
      connection.await(connection.forward(message, options.deadLetterTopic(), misfit), "publishing a dead letter");
    }
  }

  /** Lets the broker forget everything that was taken, by the session in which it came. */
  void acknowledge() {
    if (sessions != null) {
      sessions.acknowledge();
    }
  }

  /** Leaves everything that was taken and not acknowledged to the next who opens the sessions. */
  void giveBack() {
    if (sessions != null) {
      sessions.close();
      sessions = null;
    }
  }
