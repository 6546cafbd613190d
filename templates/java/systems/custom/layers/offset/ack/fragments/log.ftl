  /** What hands out the lines to one consumer at a time. */
  [=Name]Queue queue(Duration lease) throws IOException {
    return new [=Name]Queue(this, files(), new Path(folder, "queue"), lease.toMillis());
  }
