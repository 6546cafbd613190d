One task reads page after page, each made durable together with the token that leads to the next; a batch ends when there
is no more or when it has `maxRowsPerTrigger` rows, so set that where rows come without end. Where the claim of the batch
before is missing, the query fails: it does not start over by itself.
