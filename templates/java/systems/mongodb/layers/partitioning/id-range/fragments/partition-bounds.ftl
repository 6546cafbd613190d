    if (start < end && !options.bounds().equals("span")) {
      return cut(start, end, client.cuts(start, end, options.numPartitions()));
    }
