package dev.sparkds.init;

import java.util.List;

/**
 * What a person said; a null is what they left open.
 *
 * @param partitioning a style, and behind a colon the column to go by
 * @param offset as partitioning
 * @param columns names of fields that were found, or names and types
 */
public record Answers(
    String system,
    String name,
    String description,
    List<String> modes,
    List<String> auth,
    String partitioning,
    String offset,
    List<String> columns) {

  Answers withSystem(String answer) {
    return new Answers(answer, name, description, modes, auth, partitioning, offset, columns);
  }

  Answers withName(String answer) {
    return new Answers(system, answer, description, modes, auth, partitioning, offset, columns);
  }

  Answers withModes(List<String> answer) {
    return new Answers(system, name, description, answer, auth, partitioning, offset, columns);
  }

  Answers withAuth(List<String> answer) {
    return new Answers(system, name, description, modes, answer, partitioning, offset, columns);
  }

  Answers withPartitioning(String answer) {
    return new Answers(system, name, description, modes, auth, answer, offset, columns);
  }

  Answers withOffset(String answer) {
    return new Answers(system, name, description, modes, auth, partitioning, answer, columns);
  }

  Answers withColumns(List<String> answer) {
    return new Answers(system, name, description, modes, auth, partitioning, offset, answer);
  }
}
