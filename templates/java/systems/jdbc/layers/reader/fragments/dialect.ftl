<@fragments of="dialect-read"/>
