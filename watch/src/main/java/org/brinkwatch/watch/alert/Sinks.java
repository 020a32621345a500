package org.brinkwatch.watch.alert;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.brinkwatch.watch.redline.SinkSettings;

/** Makes sinks of what the user wrote. */
public final class Sinks {
  private Sinks() {}

  /**
   * @param folder where files are looked for
   * @param secrets the value of an environment variable, empty for none
   * @param terminal where a person looks
   */
  public static Sink of(
      SinkSettings settings, Path folder, UnaryOperator<String> secrets, PrintWriter terminal) {
    Duration patience = Duration.ofSeconds(settings.timeoutSeconds());
    return switch (settings.kind()) {
      case TERMINAL -> new Terminal(settings.name(), terminal);
      case FEED -> new Feed(settings.name(), folder.resolve(settings.word("file")));
      case WEBHOOK ->
          new Webhook(
              settings.name(), URI.create(settings.word("url")), settings.headers(), patience);
      case MAIL ->
          new Mail(
              settings.name(),
              new MailSettings(
                  settings.word("host"),
                  settings.port(),
                  settings.word("security"),
                  settings.word("user"),
                  secrets.apply(settings.word("password_env")),
                  settings.word("from"),
                  settings.recipients(),
                  patience));
    };
  }
}
