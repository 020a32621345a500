package org.brinkwatch.read;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.brinkwatch.event.Article;

/**
 * One way in which articles are written down. A new one is a class here and a line in {@link #ALL}.
 */
interface Format {
  // order matters: the first that fits reads, and plain text fits everything
  List<Format> ALL = List.of(new Pdf(), new Mail(), new Html(), new PlainText());

  /** The file name extensions, in lower case, that a folder is searched for. */
  Set<String> extensions();

  /** Whether the content says that it is of this format. */
  boolean fits(Document document);

  /**
   * The article in the document, with what the document says of itself and no more.
   *
   * @throws Unreadable if there is no article in it
   */
  Article read(Document document) throws Unreadable;

  /** The format of a document: by its content first, by its name second. */
  static Format of(Document document) {
    for (Format format : ALL) {
      if (format.fits(document)) {
        return format;
      }
    }
    for (Format format : ALL) {
      if (format.extensions().contains(document.extension())) {
        return format;
      }
    }
    return ALL.get(ALL.size() - 1);
  }

  /** The extensions of all formats, and of JSON lines, sorted. */
  static SortedSet<String> extensionsKnown() {
    SortedSet<String> known = new TreeSet<>(Set.of("jsonl", "ndjson"));
    ALL.forEach(format -> known.addAll(format.extensions()));
    return known;
  }
}
