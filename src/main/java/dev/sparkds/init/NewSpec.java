package dev.sparkds.init;

import java.util.List;

/**
 * A spec that can be written.
 *
 * @param name the connector's name
 * @param guesses what in it nobody said
 * @param remarks what the person should know about it
 */
public record NewSpec(String name, String text, List<Guessed> guesses, List<String> remarks) {}
