package dev.sparkds.model;

/**
 * A column of the connector's table.
 *
 * @param type its type in Spark's DDL, canonical: upper-case words, one space after commas and colons
 * @param source the field of the remote record: a name, or a JSON pointer when it starts with a slash
 */
public record Column(String name, String type, boolean nullable, String source) {}
