
A page begins behind the last key of the one before, so rows that come or are deleted while a task goes from page to page move no others: each row
that is there all the time is read once.
