      rows.requireWhole(row);
