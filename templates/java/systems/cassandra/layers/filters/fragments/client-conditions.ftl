      narrow(table, conditions, more);
