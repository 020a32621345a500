package org.brinkwatch.watch.alert;

import org.brinkwatch.watch.redline.Alert;
import org.brinkwatch.watch.redline.AlertJson;
import org.brinkwatch.watch.redline.AlertText;

/**
 * An alert as it is sent.
 *
 * @param id that of the alert: what has been sent under it is not sent again
 * @param subject one line
 * @param json the whole alert
 */
public record Notice(String id, String subject, String text, String json) {
  private static final int EVIDENCE = 20;

  public static Notice of(Alert alert) {
    return new Notice(
        alert.id(),
        AlertText.subject(alert),
        AlertText.body(alert, EVIDENCE),
        AlertJson.alert(alert));
  }
}
