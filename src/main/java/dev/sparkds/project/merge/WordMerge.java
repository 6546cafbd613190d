package dev.sparkds.project.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Merges texts word by word, whatever their layout, with a clash where both sides changed the same line of the base
 * and too few words lie between.
 */
final class WordMerge {

  /** However many words lie between, a line is changed by one side only. */
  static final int NEVER = Integer.MAX_VALUE;

  private final String where;
  private final int apart;
  private final List<Word> base;
  private final List<Word> yours;
  private final List<Word> ours;
  private final Weave weave = new Weave();
  private final List<String> expected = new ArrayList<>();

  private WordMerge(String where, int apart, String base, String yours, String ours) {
    this.where = where;
    this.apart = apart;
    this.base = Word.of(base);
    this.yours = Word.of(yours);
    this.ours = Word.of(ours);
  }

  /** A leaf by its lines, or by its words where lines clash. */
  static Weave orLines(String where, int apart, String base, String yours, String ours) {
    Weave lines = LineMerge.merge(where, base, yours, ours);
    return lines.isAgreed() ? lines : merge(where, apart, base, yours, ours).orElse(lines);
  }

  /** Nothing when the words would run into each other. */
  private static Optional<Weave> merge(String where, int apart, String base, String yours, String ours) {
    WordMerge merge = new WordMerge(where, apart, base, yours, ours);
    merge.run();
    List<String> words = Word.texts(Word.of(merge.weave.yours())).stream().filter(text -> !text.isEmpty()).toList();
    return words.equals(merge.expected) ? Optional.of(merge.weave) : Optional.empty();
  }

  private void run() {
    Chunk last = new Chunk(0, 0, 0, 0, 0, 0);
    for (Chunk chunk : chunks()) {
      keep(last, chunk.base());
      resolve(chunk);
      last = chunk;
    }
    keep(last, base.size());
  }

  /** The stretches of words that differ, joined where the two sides changed the same line. */
  private List<Chunk> chunks() {
    List<Chunk> joined = new ArrayList<>();
    for (Chunk chunk : Chunk.between(Word.texts(base), Word.texts(yours), Word.texts(ours))) {
      Chunk whole = chunk;
      while (!joined.isEmpty() && touch(joined.get(joined.size() - 1), whole)) {
        whole = joined.remove(joined.size() - 1).upTo(whole);
      }
      joined.add(whole);
    }
    return joined;
  }

  private boolean touch(Chunk one, Chunk two) {
    boolean sameSide = isOurs(one) && isOurs(two) || isYours(one) && isYours(two);
    return !sameSide && two.base() - one.baseEnd() < apart && line(one.baseEnd() - 1) >= line(two.base());
  }

  private int line(int index) {
    return index < 0 ? -1 : base.get(Math.min(index, base.size() - 1)).line();
  }

  private boolean isOurs(Chunk chunk) {
    return same(chunk.base(base), chunk.yours(yours));
  }

  private boolean isYours(Chunk chunk) {
    return same(chunk.base(base), chunk.ours(ours));
  }

  private static boolean same(List<Word> one, List<Word> two) {
    return one.size() == two.size()
        && IntStream.range(0, one.size()).allMatch(i -> one.get(i).text().equals(two.get(i).text()));
  }

  private void keep(Chunk last, int end) {
    for (int i = 0; i < end - last.baseEnd(); i++) {
      Word word = yours.get(last.yoursEnd() + i);
      String gap = Gaps.of(base.get(last.baseEnd() + i).gap(), word.gap(), ours.get(last.oursEnd() + i).gap());
      put(List.of(new Word(gap, word.text(), 0)));
    }
  }

  private void resolve(Chunk chunk) {
    if (isOurs(chunk)) {
      put(inLayout(chunk));
    } else if (isYours(chunk) || same(chunk.yours(yours), chunk.ours(ours))) {
      put(chunk.yours(yours));
    } else {
      clash(chunk.base(base), chunk.yours(yours), chunk.ours(ours));
    }
  }

  private List<Word> inLayout(Chunk chunk) {
    List<Word> words = new ArrayList<>(chunk.ours(ours));
    if (!words.isEmpty() && !chunk.base(base).isEmpty()) {
      Word first = words.get(0);
      String gap = Gaps.of(base.get(chunk.base()).gap(), yours.get(chunk.yours()).gap(), first.gap());
      words.set(0, new Word(gap, first.text(), first.line()));
    }
    return words;
  }

  private void put(List<Word> words) {
    weave.agreed(Word.join(words));
    expect(words);
  }

  private void expect(List<Word> words) {
    words.stream().map(Word::text).filter(text -> !text.isEmpty()).forEach(expected::add);
  }

  private void clash(List<Word> b, List<Word> y, List<Word> o) {
    List<Word> shown = !y.isEmpty() ? y : !o.isEmpty() ? o : b;
    weave.agreed(shown.get(0).gap());
    weave.clash(where, bare(b), bare(y), bare(o));
    expect(y);
  }

  private static String bare(List<Word> words) {
    return words.isEmpty() ? "" : Word.join(words).substring(words.get(0).gap().length());
  }
}
