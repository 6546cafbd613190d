    [=Name]Paths.put(document, [=partitioning.literalSource], new BsonObjectId(new ObjectId(row.getString(SCHEMA.fieldIndex([=partitioning.literalColumn])))));
