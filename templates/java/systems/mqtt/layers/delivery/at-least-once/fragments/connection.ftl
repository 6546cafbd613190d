<@fragments of="connection-writer"/>
