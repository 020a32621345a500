package org.brinkwatch.watch.alert;

import java.time.Duration;
import java.util.List;

/**
 * How mail is sent.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param user empty for a server that asks for none
 */
record MailSettings(
    String host,
    int port,
    String security,
    String user,
    String password,
    String from,
    List<String> to,
    Duration patience) {
  MailSettings {
    to = List.copyOf(to);
  }

  /** Not for a log. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
