* `recordsWritten` and `bytesWritten`: what was handed over; `rowsRejected`: what did not fit and was not. Alarm on any of the last.
