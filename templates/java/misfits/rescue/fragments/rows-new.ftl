    rescued = rescuedColumn(fields);
