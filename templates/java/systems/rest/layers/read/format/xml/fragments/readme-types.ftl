
An element of XML is read for the type of its column: a number, `true` or `false`, a time in ISO-8601; those of the same name are an
ARRAY. In a STRUCT the name of an attribute begins with an underscore and the text beside attributes is `_VALUE`. What is absent,
nil or, but for text, empty is null; there is no empty ARRAY. Namespaces are left out; a document type is an error, and nothing is fetched.
