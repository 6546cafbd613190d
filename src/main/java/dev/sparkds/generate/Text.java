package dev.sparkds.generate;

/** Free text from the spec, which each output language escapes in its own way. */
record Text(String raw) {}
