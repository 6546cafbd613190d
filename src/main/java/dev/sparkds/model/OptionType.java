package dev.sparkds.model;

/** The type of a connector option. */
public enum OptionType implements Word {
  STRING,
  INT,
  LONG,
  DOUBLE,
  BOOLEAN,
  DURATION,
  SIZE,
  ENUM,
  URL,
  HOST,
  PORT,
  PATH,
  IDENTIFIER,
  TIMESTAMP
}
