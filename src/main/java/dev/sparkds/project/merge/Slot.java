package dev.sparkds.project.merge;

/** One thing as each side has it, or null where a side has it not; itself and no other. */
final class Slot {

  final Part base;
  final Part yours;
  final Part ours;

  Slot(Part base, Part yours, Part ours) {
    this.base = base;
    this.yours = yours;
    this.ours = ours;
  }

  Part any() {
    return yours != null ? yours : ours != null ? ours : base;
  }

  boolean isEverywhere() {
    return base != null && yours != null && ours != null;
  }
}
