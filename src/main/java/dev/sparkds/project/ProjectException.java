package dev.sparkds.project;

/** A project, or a folder for one, needs a change; the message says which and what to do. */
public final class ProjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProjectException(String message) {
    super(message);
  }

  public ProjectException(String message, Throwable cause) {
    super(message, cause);
  }
}
