<@fragments of="dialect-text"/>
