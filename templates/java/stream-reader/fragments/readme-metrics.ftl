* `lag`, in the progress of the query: how far the stream is behind. Alarm when it grows for as long as a few micro-batches take.
