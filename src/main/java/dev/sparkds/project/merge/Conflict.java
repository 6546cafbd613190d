package dev.sparkds.project.merge;

/**
 * A place where both sides changed the same thing.
 *
 * @param where the smallest member or element around it, such as {@code method OrdersClient.read(long, long)}
 * @param line where its first marker is in the merged text, from 1
 */
public record Conflict(String where, int line, String base, String yours, String ours) {}
