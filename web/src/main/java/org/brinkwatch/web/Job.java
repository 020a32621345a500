package org.brinkwatch.web;

import java.util.Locale;
import org.brinkwatch.web.http.JsonOut;

/**
 * An article on its way into the archive.
 *
 * @param article its id there, once that is known
 * @param outcome what the archive made of it: new, known, copy, near_copy
 * @param message why it failed
 */
record Job(String id, State state, String article, String outcome, int claims, String message) {
  /** How far it is. */
  enum State {
    WAITING,
    CODING,
    DONE,
    FAILED
  }

  String json() {
    return JsonOut.object(
        out ->
            out.words("id", id)
                .words("state", state.name().toLowerCase(Locale.ROOT))
                .words("article", article)
                .words("outcome", outcome)
                .number("claims", claims)
                .words("message", message));
  }
}
