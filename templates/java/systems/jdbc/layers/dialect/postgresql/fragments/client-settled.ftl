    if (options.waitForTransactions()) { // without the rows that were written since the oldest transaction began that is open now
      greatest.where([=Name]Dialect.SETTLED);
    }
