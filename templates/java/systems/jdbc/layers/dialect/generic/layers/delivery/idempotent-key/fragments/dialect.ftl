<@fragments of="dialect-load"/>
