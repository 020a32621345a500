package org.brinkwatch.fetch;

import java.util.List;

/**
 * What a feed holds.
 *
 * @param left how many further entries were not looked at
 */
record FeedContent(String title, List<Item> items, int left) {
  FeedContent {
    items = List.copyOf(items);
  }
}
