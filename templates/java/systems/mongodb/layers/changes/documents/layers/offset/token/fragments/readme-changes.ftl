Deletions leave no row.
