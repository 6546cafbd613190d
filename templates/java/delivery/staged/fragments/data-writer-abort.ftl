    if (rowsWritten > 0) {
      forget();
    }
