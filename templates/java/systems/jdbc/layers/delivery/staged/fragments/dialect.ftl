<@fragments of="dialect-load"/>
<@fragments of="dialect-staging"/>
