package org.brinkwatch.fetch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed.
 *
 * @param guid what the feed calls it; empty if it does not
 * @param link where its page is
 * @param title as text
 * @param summary as text
 * @param body the longest that the feed has of it, as HTML from a stranger
 * @param published as the feed says, however absurd
 */
record Item(
    String guid,
    Optional<WebAddress> link,
    String title,
    String summary,
    String body,
    Optional<LocalDate> published) {

  /** Keys under which it may have been seen before. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    if (!guid.isEmpty()) {
      keys.add(Keys.of("guid", guid));
    }
    linkKey().ifPresent(keys::add);
    if (keys.isEmpty()) {
      keys.add(Keys.of("words", title, summary));
    }
    return keys;
  }

  /** The key that it shares with the same entry in other feeds; a guid is the feed's own. */
  Optional<String> linkKey() {
    return link.map(address -> Keys.of("link", Links.key(address), title));
  }
}
