      new Count(Misfits.NAME, rows.misfits()),
