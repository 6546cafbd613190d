  /** A row with rescued data lacks the values that are in there, so to write it would lose them. */
  void requireWhole(InternalRow row) {
    if (rescued >= 0 && !row.isNullAt(rescued)) {
      throw new Mismatch("the row lacks the values that are in there, and is not written").in(RESCUED);
    }
  }
