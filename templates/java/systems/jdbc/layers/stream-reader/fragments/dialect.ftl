<@fragments of="dialect-settled"/>
