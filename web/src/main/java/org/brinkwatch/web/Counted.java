package org.brinkwatch.web;

import java.io.IOException;
import org.brinkwatch.archive.Facets;
import org.brinkwatch.archive.Overview;
import org.brinkwatch.web.http.JsonOut;

/** Counts over all that a filter finds, as the API shows them. */
final class Counted {
  private Counted() {}

  static void extent(JsonOut out, Overview.Extent extent) throws IOException {
    out.number("counted", extent.counted())
        .number("matches", extent.matches())
        .flag("matchesIsLeast", extent.isLeast());
  }

  static void facets(JsonOut out, Facets facets) throws IOException {
    for (var field : facets.fields().entrySet()) {
      out.list(
          field.getKey(),
          field.getValue(),
          (item, count) ->
              item.words("id", count.value())
                  .words("name", count.name())
                  .number("n", count.deeds()));
    }
  }
}
