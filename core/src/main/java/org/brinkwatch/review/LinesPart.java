package org.brinkwatch.review;

import java.util.List;

/** The lines of a chapter as a list. */
final class LinesPart {
  private static final int OPEN = 60;
  private final Html html;
  private final Links links;

  LinesPart(Html html, Links links) {
    this.html = html;
    this.links = links;
  }

  void write(List<Entry> entries) {
    int undated = Entry.firstUndated(entries);
    html.open("ul", "class", "lines").line();
    new Folded<Entry>(html, OPEN, "lines")
        .write(
            entries,
            entry -> {
              if (entry.number() == undated) {
                html.leaf("li", Chapter.UNDATED, "class", "undated").line();
              }
              line(entry);
            });
    html.close().line();
  }

  private void line(Entry entry) {
    html.open("li", links.of(entry, "line"));
    String date = entry.when();
    html.leaf("span", date, "class", "date", "dir", "auto");
    html.open("div").open("p", "class", "what");
    if (entry.chapter() == Chapter.SAID) {
      said(entry);
    } else if (entry.coding().isEmpty()) {
      html.leaf("b", entry.headline(), "dir", "auto");
      dotted(entry.bearers());
      details(entry);
    } else {
      event(entry);
    }
    marks(entry);
    html.close();
    if (entry.chapter() != Chapter.SAID) {
      html.leaf("p", entry.words(), "class", "words", "dir", "auto");
    }
    html.close().close().line();
  }

  private void said(Entry entry) {
    if (!entry.sides().isEmpty()) {
      html.leaf("b", entry.sides(), "dir", "auto").text(" ");
    }
    html.text(entry.label().isEmpty() ? "" : entry.label() + ": ");
    html.leaf("span", entry.words(), "class", "said", "dir", "auto");
  }

  private void event(Entry entry) {
    String gap = "";
    for (Telling.Part part : entry.telling().map(Telling::parts).orElse(List.of())) {
      html.text(gap);
      html.leaf(part.isStrong() ? "b" : "span", part.text(), "dir", "auto");
      gap = " ";
    }
    details(entry);
    html.text(" ").leaf("span", entry.codes(), "class", "type i" + Scale.step(entry.intensity()));
  }

  private void details(Entry entry) {
    entry.details().forEach(this::dotted);
  }

  private void dotted(String words) {
    if (!words.isEmpty()) {
      html.text(" · ").leaf("bdi", words);
    }
  }

  private void marks(Entry entry) {
    entry.cited().forEach(this::mark);
    if (!entry.against().isEmpty()) {
      html.leaf("span", " against", "class", "num against");
      entry.against().forEach(this::mark);
    }
  }

  private void mark(Passage passage) {
    String number = String.valueOf(passage.number());
    html.text(" ")
        .leaf(
            "a",
            number,
            "href",
            "#s" + number,
            "class",
            "cite",
            "aria-label",
            "Sentence " + number);
  }
}
