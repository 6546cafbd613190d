<@fragments of="rescued-write-test"/>
