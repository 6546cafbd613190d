
What the next page is, the API says itself: whether rows that come or are deleted while a task goes from page to page move others, so that one
may be read twice, or be missed, is up to what it does there. A page that comes twice is asked for again, and a way that leads back is an error.
