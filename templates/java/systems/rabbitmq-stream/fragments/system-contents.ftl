  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return [=Name]Messages.row(stream, i);
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  /** The rows that are there. */
  List<Row> contents() {
    return messages(stream).stream().map([=Name]Messages::row).toList();
  }

  /** All messages of a stream. */
  List<Received> messages(String name) {
    long end = end(name, 1000);
    BlockingQueue<Received> messages = new LinkedBlockingQueue<>();
    try (Client all = new Client(parameters().chunkListener((from, id, offset, count, size) -> {
      from.credit(id, 1);
      return null;
    }).messageListener((id, offset, time, committed, chunk, message) ->
        messages.add(new Received(name, offset, time, message))))) {
      List<Received> received = new ArrayList<>();
      require(all.subscribe((byte) 0, name, OffsetSpecification.first(), 10));
      while (end > 0 && (received.isEmpty() || received.get(received.size() - 1).offset < end - 1)) {
        received.add(messages.poll(SECONDS, TimeUnit.SECONDS));
      }
      return received;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Behind the last message of a stream, or 0 where none is told of in so many milliseconds. */
  long end(String name, long millis) {
    BlockingQueue<Long> ends = new LinkedBlockingQueue<>();
    try (Client last = new Client(parameters().chunkListener((from, id, offset, count, size) -> {
      ends.add(offset + count);
      return null;
    }))) {
      require(last.subscribe((byte) 0, name, OffsetSpecification.last(), 1));
      last.metadata(name); // is answered behind the chunk, if there is one
      Long end = ends.poll(millis, TimeUnit.MILLISECONDS);
      return end == null ? 0 : end;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
