package org.brinkwatch.desk;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.brinkwatch.watch.redline.Alert;
import org.brinkwatch.watch.redline.AlertJson;
import org.brinkwatch.watch.redline.AlertText;
import org.brinkwatch.watch.redline.Severity;
import org.brinkwatch.watch.redline.Standing;
import org.brinkwatch.watch.redline.Watched;

/** How lines stand and what rang, for people or for programs. */
final class WatchedText {
  private static final int EVIDENCE = 5;

  private final Writer out;
  private final boolean json;

  WatchedText(Writer out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void write(Watched watched, List<Alert> alerts) throws IOException {
    for (Standing standing : watched.standings()) {
      out.write(json ? AlertJson.standing(standing) + "\n" : words(standing));
    }
    for (Alert alert : alerts) {
      out.write(json ? AlertJson.alert(alert) + "\n" : words(alert));
    }
    out.flush();
  }

  private static String words(Standing standing) {
    return standing.state().word()
        + standing.severity().map(Severity::word).map(word -> " (" + word + ")").orElse("")
        + " since "
        + standing.since()
        + ": "
        + standing.line()
        + (standing.track().isEmpty() ? "" : ", spillover to " + standing.track())
        + "\n";
  }

  private static String words(Alert alert) {
    String silenced =
        alert.silence().map(why -> "Silenced: " + why.reason() + "\n").orElse("");
    return "\n" + AlertText.subject(alert) + "\n" + silenced + AlertText.body(alert, EVIDENCE);
  }
}
