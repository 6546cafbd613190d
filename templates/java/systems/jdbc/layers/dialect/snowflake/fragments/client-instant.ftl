    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
