package dev.sparkds.ask;

/** A word to choose, and what it means. */
public record Choice(String word, String meaning) {}
