
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Semaphore room;

  /** Returns before the answer; rows of the same id are never under way in two requests. */
  private void dispatch(Batch batch) throws IOException {
    if (room == null) {
      room = new Semaphore(options.writeConcurrency());
    }
    List<String> ids = batch.left.stream().map(row -> row.row().id()).toList();
    if (ids.stream().anyMatch(underWay::contains)) {
      flush();
    }
    acquire(1);
    underWay.addAll(ids);
    threads.execute(() -> {
      try {
        batch.deliver();
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        ids.forEach(underWay::remove);
        room.release();
      }
    });
  }

  /** Waits for all answers; the first failure is the one that counts. */
  void flush() throws IOException {
    if (room != null) {
      acquire(options.writeConcurrency());
      room.release(options.writeConcurrency());
    }
  }

  private void acquire(int permits) throws IOException {
    try {
      room.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while rows are written");
    }
    if (failure.get() != null) {
      room.release(permits);
      throw new IOException("rows were not written: " + failure.get().getMessage(), failure.get());
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
