
Pages are found by how many rows are before them: a row that comes before those that were read, or is deleted there, while a task goes from page to
page, moves the others, so that one may be read twice, or be missed. Let the API sort by what only grows, such as a number or the time of
creation, where it can. A page that comes twice is asked for again.
