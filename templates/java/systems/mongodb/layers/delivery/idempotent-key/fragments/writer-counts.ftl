      new Count(RowsUnmatched.NAME, client.unmatched()),
