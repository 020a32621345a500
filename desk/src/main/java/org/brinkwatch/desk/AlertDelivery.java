package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.watch.alert.Notice;
import org.brinkwatch.watch.alert.Outbox;
import org.brinkwatch.watch.alert.Sink;
import org.brinkwatch.watch.alert.Sinks;
import org.brinkwatch.watch.redline.Alert;
import org.brinkwatch.watch.redline.AlertSettings;
import org.brinkwatch.watch.redline.SinkSettings;

/** Sends alerts to the sinks that the user named, each once. */
final class AlertDelivery {
  private final AlertSettings settings;
  private final Path folder;
  private final InstantSource clock;
  private final Streams streams;

  private AlertDelivery(AlertSettings settings, Path folder, InstantSource clock, Streams streams) {
    this.settings = settings;
    this.folder = folder;
    this.clock = clock;
    this.streams = streams;
  }

  /**
   * @throws Mistakes all of them, before anything is sent
   */
  static Optional<AlertDelivery> of(Optional<Path> file, InstantSource clock, Streams streams)
      throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    AlertSettings settings = AlertSettings.read(file.get());
    if (!settings.mistakes().isEmpty()) {
      throw Mistakes.of(settings.mistakes());
    }
    Path folder = Optional.ofNullable(file.get().getParent()).orElse(Path.of(""));
    return Optional.of(new AlertDelivery(settings, folder, clock, streams));
  }

  /** Whether all that was due has been taken. */
  boolean send(List<Alert> alerts) throws IOException {
    List<Sink> sinks = new ArrayList<>();
    Outbox.Delivery delivery;
    try (Outbox outbox = Outbox.open(folder.resolve(settings.outbox()), clock)) {
      for (SinkSettings sink : settings.sinks()) {
        Sink made = Sinks.of(sink, folder, AlertDelivery::secret, streams.err());
        sinks.add(made);
        for (Alert alert : alerts) {
          if (sink.takes(alert)) {
            outbox.queue(Notice.of(alert), made);
          }
        }
      }
      delivery = outbox.deliver(sinks);
    }
    delivery.errors().forEach(error -> streams.err().println("brinkwatch: " + error));
    if (delivery.waiting() > 0) {
      streams.err().println("brinkwatch: " + delivery.waiting() + " alerts wait to be sent");
    }
    return delivery.waiting() == 0;
  }

  private static String secret(String variable) {
    return variable.isEmpty() ? "" : Optional.ofNullable(System.getenv(variable)).orElse("");
  }
}
