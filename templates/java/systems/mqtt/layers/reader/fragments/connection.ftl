<@fragments of="connection-reader"/>
