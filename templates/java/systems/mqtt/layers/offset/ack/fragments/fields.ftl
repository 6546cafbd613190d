  private [=Name]Sessions watched;
  private [=Name]Sessions sessions;
  private int task;
  private long over;
  private long skipped;
