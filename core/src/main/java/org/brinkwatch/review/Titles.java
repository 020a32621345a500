package org.brinkwatch.review;

import org.brinkwatch.event.Citation;

/** What an article is called: its title, or its id where it has none. */
final class Titles {
  private static final int LONGEST = 200;

  private Titles() {}

  static String of(Citation article) {
    String title = Plain.cut(article.title(), LONGEST);
    return title.isEmpty() ? Plain.cut(article.id(), LONGEST) : title;
  }
}
