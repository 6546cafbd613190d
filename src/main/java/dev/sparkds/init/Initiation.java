package dev.sparkds.init;

import dev.sparkds.ask.Dialog;
import dev.sparkds.spec.SystemPacks;
import java.util.ArrayList;
import java.util.List;

/** From a source and a person's answers to the text of a spec. */
public final class Initiation {
  private final Outline outline;

  private Initiation(Outline outline) {
    this.outline = outline;
  }

  public static Initiation of(Clues clues, Answers answers, SystemPacks packs) {
    return new Initiation(new Outline(clues, answers, packs));
  }

  /** Asks for what the answers leave open. */
  public Initiation asking(Dialog dialog) {
    return new Initiation(Interview.ask(outline, dialog));
  }

  /** The spec, which the checker has found right, and what is to be said about it. */
  public NewSpec spec(String head, String file) {
    List<String> remarks = new ArrayList<>(outline.clues().remarks());
    return new Vetting(outline.packs(), head, remarks).spec(Composition.of(outline), file);
  }
}
