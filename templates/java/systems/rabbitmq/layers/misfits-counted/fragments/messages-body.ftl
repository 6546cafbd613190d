<@fragments of="messages-misfits"/>
