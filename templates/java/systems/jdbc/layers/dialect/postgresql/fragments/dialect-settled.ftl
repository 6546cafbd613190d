
  /** Whether a row was written by a transaction that was over before every one began that is open now. */
  static final String SETTLED = "age(xmin) > age(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS xid))";
