The pages that there are when the query is planned are divided into `numPartitions` parts, a task each. Pages shift when records
come or go while they are read, and then one could be missed or read twice: so each task ends with an error unless the system
still tells of as many records in all as at first. Only a record that goes for each one that comes is not seen by that.
