package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.Map;

/**
 * Where alerts are sent to, as the user wrote it.
 *
 * @param name by which the outbox remembers what it has had
 * @param least alerts that are milder are not sent there
 * @param words of the kind's own keys; a missing one is empty
 * @param recipients of mail
 * @param headers of a webhook
 */
public record SinkSettings(
    String name,
    Kind kind,
    Severity least,
    Map<String, String> words,
    List<String> recipients,
    Map<String, String> headers,
    int port,
    int timeoutSeconds) {
  /** The kinds there are. */
  public enum Kind {
    TERMINAL,
    MAIL,
    WEBHOOK,
    FEED
  }

  public SinkSettings {
    words = Map.copyOf(words);
    recipients = List.copyOf(recipients);
    headers = Map.copyOf(headers);
  }

  public String word(String key) {
    return words.getOrDefault(key, "");
  }

  public boolean takes(Alert alert) {
    return alert.severity().rank() >= least.rank() && alert.silence().isEmpty();
  }
}
