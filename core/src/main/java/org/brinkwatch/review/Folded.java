package org.brinkwatch.review;

import java.util.List;
import java.util.function.Consumer;

/** A list whose first items stand open and whose others are folded away. */
record Folded<T>(Html html, int open, String noun) {
  /** Inside a list element; the fold is an item of it that holds a list of its own. */
  void write(List<T> items, Consumer<T> item) {
    int shown = items.size() <= open + open / 4 ? items.size() : open;
    items.subList(0, shown).forEach(item);
    if (shown < items.size()) {
      html.open("li", "class", "fold").open("details");
      html.leaf("summary", items.size() - shown + " more " + noun);
      html.open("ul", "class", "lines").line();
      items.subList(shown, items.size()).forEach(item);
      html.close().close().close();
    }
  }
}
