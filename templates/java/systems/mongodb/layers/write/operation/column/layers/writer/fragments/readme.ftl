
The column `[=settings.write.operation.column.text]` says what is done with a row: `[=settings.write.operation.upsert.text]` writes it, `[=settings.write.operation.delete.text]` deletes the document of its key, if there is one, and
anything else does not fit. The column itself is in no document, and a document that is read has `[=settings.write.operation.upsert.text]` in it.
