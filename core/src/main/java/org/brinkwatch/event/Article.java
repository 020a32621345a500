package org.brinkwatch.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One text of one outlet, exactly as read.
 *
 * @param id the file's name unless the article carries an id of its own
 * @param title empty where the file carries none
 * @param outlet the newspaper, agency or site; empty where unknown
 * @param language ISO 639-1 code; empty where unknown
 * @param published the day of publication, against which relative dates are read
 * @param url empty where unknown
 * @param text the text with its paragraph breaks; every span of the article is a range of it
 * @param blocks the parts of the text, in order, without overlap
 */
public record Article(
    String id,
    String title,
    String outlet,
    String language,
    Optional<LocalDate> published,
    String url,
    String text,
    List<Block> blocks) {
  public Article {
    blocks = List.copyOf(blocks);
  }

  /** What a claim carries of its article. */
  public Citation citation() {
    return new Citation(id, title, outlet, url, published);
  }
}
