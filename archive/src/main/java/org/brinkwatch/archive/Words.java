package org.brinkwatch.archive;

import java.util.List;
import java.util.stream.Collectors;

/** Words as the full-text index is asked for them: all of them, each as it is. */
final class Words {
  private Words() {}

  /** Quoted, so that no word is taken for a command of the index. */
  static String match(List<String> words) {
    return words.stream()
        .map(word -> '"' + word.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(" "));
  }
}
