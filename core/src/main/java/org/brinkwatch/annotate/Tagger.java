package org.brinkwatch.annotate;

import java.util.Arrays;
import java.util.List;

/** Gives each word its part of speech, from left to right, by a linear model. */
final class Tagger {
  private static final String[] ORTHOGRAPHY = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"
  };
  private static final long[] FIRST = {Hash.of("0")};
  private static final long[] LAST = {Hash.of("1")};
  private final Scorer scorer;
  private final Lexicon lexicon;
  private final int[] kinds;

  Tagger(Scorer scorer, Lexicon lexicon) {
    this.scorer = scorer;
    this.lexicon = lexicon;
    this.kinds = scorer.templates().kindsBut();
  }

  List<String> tags(List<Simplified> words) {
    int count = words.size();
    Grid grid = grid(words);
    int column = grid.column("part_of_speech_tag");
    List<Templates.Location> locations = scorer.templates().locations();
    String[] tags = new String[count];
    int[] tokens = new int[locations.size()];
    int[] scores = new int[scorer.labels().size()];
    Features features = new Features();
    for (int row = 1; row <= count; row++) {
      for (int i = 0; i < tokens.length; i++) {
        int token = row + locations.get(i).window();
        tokens[i] = token >= 1 && token <= count ? token : -1;
      }
      Arrays.fill(scores, 0);
      features.clear();
      scorer.templates().gather(kinds, grid, tokens, features);
      scorer.add(features, scores);
      tags[row - 1] = scorer.labels().get(best(scores));
      grid.put(column, row, tags[row - 1]);
    }
    return List.of(tags);
  }

  private static int best(int[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  private Grid grid(List<Simplified> words) {
    Grid grid = new Grid(scorer.templates().columns(), words.size() + 1);
    for (int row = 1; row <= words.size(); row++) {
      Simplified word = words.get(row - 1);
      spell(grid, row, word);
      int known = lexicon.word(word.lower());
      grid.putSet(grid.column("ambiguity_classes"), row, lexicon.tags(known));
      grid.putSet(grid.column("word_clusters"), row, lexicon.clusters(known));
      String tags = lexicon.joinedTags(known);
      if (!tags.isEmpty()) {
        grid.put(grid.column("ambiguity_classes"), row, tags);
      }
      grid.putSet(grid.column("positional"), row, position(row, words.size()));
      grid.putSet(grid.column("orthographic"), row, orthography(word, row == 1));
    }
    return grid;
  }

  static long[] position(int row, int last) {
    if (row == 1) {
      return FIRST;
    }
    return row == last ? LAST : new long[0];
  }

  private static void spell(Grid grid, int row, Simplified word) {
    grid.put(grid.column("word_form_simplified"), row, word.form());
    grid.put(grid.column("word_form_simplified_lowercase"), row, word.lower());
    grid.put(grid.column("word_shape"), row, word.shape());
    String lower = word.lower();
    for (int length = 1; length <= 4 && length < lower.length(); length++) {
      grid.put(grid.column("prefix:" + length), row, lower.substring(0, length));
      grid.put(grid.column("suffix:" + length), row, lower.substring(lower.length() - length));
    }
  }

  private static long[] orthography(Simplified word, boolean first) {
    if (word.form().equals(Simplified.ADDRESS)) {
      return new long[] {Hash.of(ORTHOGRAPHY[0])};
    }
    return new Spelling(word.form())
        .traits(first)
        .mapToLong(trait -> Hash.of(ORTHOGRAPHY[trait]))
        .toArray();
  }
}
