
More than [=settings.read.fields.atMost] fields, or names of more than [=settings.read.fields.longest] characters together, are asked for by several requests for the
same pages, and their records are joined by `[=settings.read.fields.key.text]`. Where they do not give the same records in the same order, as when
rows come or go meanwhile, the task fails and Spark tries it again; rows are never mixed.
