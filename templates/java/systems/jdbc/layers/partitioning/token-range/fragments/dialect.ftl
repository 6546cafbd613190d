<@fragments of="dialect-hash"/>
