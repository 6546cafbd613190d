package dev.sparkds.project;

/** A folder stands in the way, or cannot be written; the message says which and what to do. */
public final class ProjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProjectException(String message) {
    super(message);
  }

  public ProjectException(String message, Throwable cause) {
    super(message, cause);
  }
}
