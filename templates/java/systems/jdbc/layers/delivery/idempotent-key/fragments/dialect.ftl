<@fragments of="dialect-upsert"/>
