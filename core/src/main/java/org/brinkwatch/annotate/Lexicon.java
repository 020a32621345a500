package org.brinkwatch.annotate;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is known of words by heart: which tags each has had, and its Brown clusters, all hashed. */
final class Lexicon {
  private final Table words;
  private final short[] tagClasses;
  private final short[] clusterClasses;
  private final long[][] tags;
  private final String[] joinedTags;
  private final long[][] clusters;
  private final String[] families;

  private Lexicon(
      List<String> tagLines,
      List<String> clusterLines,
      Table words,
      short[] tagged,
      short[] clustered) {
    this.words = words;
    this.tagClasses = tagged;
    this.clusterClasses = clustered;
    this.tags = tagLines.stream().map(Lexicon::hashes).toArray(long[][]::new);
    this.joinedTags = tagLines.stream().map(line -> line.replace(' ', '_')).toArray(String[]::new);
    this.clusters = clusterLines.stream().map(Lexicon::hashes).toArray(long[][]::new);
    this.families = clusterLines.stream().map(Lexicon::longest).toArray(String[]::new);
  }

  static Lexicon read(Input in) throws IOException {
    List<String> tags = in.lines();
    List<String> clusters = in.lines();
    Table words = Table.read(in);
    int count = in.number();
    return new Lexicon(tags, clusters, words, in.shorts(count), in.shorts(count));
  }

  private static long[] hashes(String line) {
    return line.isEmpty()
        ? new long[0]
        : Arrays.stream(line.split(" ", -1)).mapToLong(Hash::of).toArray();
  }

  private static String longest(String line) {
    return Arrays.stream(line.split(" ", -1)).max(Comparator.comparing(String::length)).orElse("");
  }

  /** The number of a simplified word in lower case; -1 where it is not known. */
  int word(String lower) {
    int slot = words.find(Hash.key(0, Hash.of(lower)));
    return slot < 0 ? -1 : words.begin(slot);
  }

  long[] tags(int word) {
    return word < 0 ? tags[0] : tags[tagClasses[word]];
  }

  /** The tags of a word with low lines between; empty where none is known. */
  String joinedTags(int word) {
    return word < 0 ? "" : joinedTags[tagClasses[word]];
  }

  long[] clusters(int word) {
    return word < 0 ? clusters[0] : clusters[clusterClasses[word]];
  }

  /** The longest of the word's clusters, of which the others are beginnings; empty for none. */
  String family(int word) {
    return word < 0 ? "" : families[clusterClasses[word]];
  }
}
