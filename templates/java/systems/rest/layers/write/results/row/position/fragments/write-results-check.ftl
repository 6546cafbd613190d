    if (results.size() != rows.size()) {
      throw new IOException("the answer has " + results.size() + " results for " + rows.size() + " rows");
    }
