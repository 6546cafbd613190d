A deletion is a row as well: of the document that there was, with
`fullDocumentBeforeChange` and a collection that keeps images (`changeStreamPreAndPostImages`), and otherwise of its key alone, so that all other columns have to take nulls. Columns
whose source begins with `$` are of the change's event, such as `$operationType`, and are null where there is none.
