  /**
   * Looks at the first messages of a queue, window by window, each held by a channel until all were seen.
   *
   * <p>Since it holds what it sees, two at once would each see a part: they take turns, by an exclusive queue.
   */
  static final class Browse implements [=Name]Client.Cursor {
    private static final int WINDOW = 10_000;
    private static final int POLL_MILLIS = 100;
    private static final int TURNS = 10;

    private final [=Name]Connection connection;
    private final [=Name]Options options;
    private final Predicate<[=Name]Client.Message> wanted;
    private final Deque<Deliveries> windows = new ArrayDeque<>();
    private long left;
    private int rows;
    private int room;
    private [=Name]Client.Message message;

    /** Looks at so many messages, and stops when it has found so many rows. */
    Browse([=Name]Connection connection, [=Name]Options options, long messages, int rows,
        Predicate<[=Name]Client.Message> wanted) {
      this.connection = connection;
      this.options = options;
      this.left = messages;
      this.rows = rows;
      this.wanted = wanted;
    }

    /** How many messages wait in the queue when nobody else looks at them. */
    static long depth([=Name]Connection connection, [=Name]Options options) throws IOException {
      Browse nothing = new Browse(connection, options, 0, 0, message -> true);
      nothing.takeTurn();
      try {
        return connection.queue(options.queue()).getMessageCount();
      } finally {
        nothing.endTurn();
      }
    }

    @Override
    public boolean next() throws IOException {
      do {
        message = rows > 0 && left-- > 0 ? look() : Deliveries.END;
      } while (message != Deliveries.END && !wanted.test(message));
      rows--;
      if (message == Deliveries.END) {
        close();
      }
      return message != Deliveries.END;
    }

    private [=Name]Client.Message look() throws IOException {
      if (windows.isEmpty()) {
        takeTurn();
      }
      if (room == 0) {
        room = (int) Math.min(Math.min(left + 1, rows), WINDOW);
        windows.add(Deliveries.of(connection, options.queue(), room));
      }
      room--;
      return await(windows.getLast());
    }

    /** The queue may hold less than at planning: a cancel makes sure that nothing is still on its way. */
    private [=Name]Client.Message await(Deliveries window) throws IOException {
      long deadline = System.nanoTime() + options.timeout().toNanos();
      [=Name]Client.Message next = window.next(POLL_MILLIS);
      while (next == null) {
        if (connection.queue(options.queue()).getMessageCount() == 0) {
          window.cancel();
        } else if (System.nanoTime() > deadline) {
          throw new IOException("queue '" + options.queue() + "' is not empty but gave nothing in " + options.timeout());
        }
        next = window.next(POLL_MILLIS);
      }
      return next;
    }

    @Override
    public [=Name]Client.Message message() {
      return message;
    }

    /** Gives everything back. */
    @Override
    public void close() {
      left = 0;
      if (!windows.isEmpty()) {
        windows.forEach(Deliveries::giveBack);
        windows.clear();
        endTurn();
      }
    }
<@fragments of="browse-turns"/>
  }
