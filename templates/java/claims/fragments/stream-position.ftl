  /**
   * The number of the last batch, and what its plan follows from: how many messages it may take, with how many tasks.
   * What they took is in the claim log.
   */
  static final class Position extends Offset {
    static final Position INITIAL = new Position(0, 0, 0);
    private static final Pattern JSON =
        Pattern.compile("\\{\"batch\":(\\d{1,18}),\"rows\":(\\d{1,19}),\"tasks\":(\\d{1,9})}");

    private final long batch;
    private final long rows;
    private final int tasks;

    private Position(long batch, long rows, int tasks) {
      this.batch = batch;
      this.rows = rows;
      this.tasks = tasks;
    }

    static Position of(String json) {
      Matcher match = JSON.matcher(json);
      if (!match.matches()) {
        throw new IllegalArgumentException("not an offset of [=name]: " + json);
      }
      return new Position(
          Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), Integer.parseInt(match.group(3)));
    }

    Position next(long nextRows, int nextTasks) {
      return new Position(batch + 1, nextRows, nextTasks);
    }

    long batch() {
      return batch;
    }

    /** The tasks of the batch; the same for ever, whatever the options say later. */
    List<[=Name]Claims.Task> plan() {
      return IntStream.range(0, tasks)
          .mapToObj(task -> new [=Name]Claims.Task(batch, task, rows / tasks + (task < rows % tasks ? 1 : 0)))
          .toList();
    }

    @Override
    public String json() {
      return "{\"batch\":" + batch + ",\"rows\":" + rows + ",\"tasks\":" + tasks + "}";
    }
  }
