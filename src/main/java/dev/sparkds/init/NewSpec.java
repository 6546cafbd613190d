package dev.sparkds.init;

import java.util.List;

/**
 * A spec that can be written.
 *
 * @param name the connector's name
 * @param remarks what the person should know about it
 */
public record NewSpec(String name, String text, List<String> remarks) {}
