      new [=Name]DataWriter.RowsUnmatched(),
