package org.brinkwatch.watch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** None lost, none sent twice. */
class OutboxTest {
  private static final Notice FIRST = new Notice("id-1", "WARNING one", "text one", "{\"n\":1}");
  private static final Notice SECOND = new Notice("id-2", "HIGH two", "text two", "{\"n\":2}");

  @TempDir private Path folder;

  private final HandClock clock = new HandClock();
  private final Box box = new Box("box");

  /** A clock that stands until it is moved. */
  private static final class HandClock implements InstantSource {
    private Instant now = Instant.parse("2024-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void move(Duration by) {
      now = now.plus(by);
    }
  }

  /** A sink that keeps what it gets, and fails when told to. */
  private static final class Box implements Sink {
    private final String name;
    private final List<String> had = new ArrayList<>();
    private int failures;

    Box(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void send(Notice notice, Instant now) throws IOException {
      if (failures > 0) {
        failures--;
        throw new IOException("is full");
      }
      had.add(notice.id());
    }
  }

  private Path file() {
    return folder.resolve("outbox.jsonl");
  }

  private Outbox.Delivery round(Notice... notices) throws IOException {
    return round(List.of(box), notices);
  }

  private Outbox.Delivery round(List<Sink> sinks, Notice... notices) throws IOException {
    try (Outbox outbox = Outbox.open(file(), clock)) {
      for (Notice notice : notices) {
        for (Sink sink : sinks) {
          outbox.queue(notice, sink);
        }
      }
      return outbox.deliver(sinks);
    }
  }

  @Test
  void sendsEachOnceOverRestarts() throws IOException {
    assertThat(round(FIRST).sent()).isEqualTo(1);
    assertThat(round(FIRST, SECOND).sent()).isEqualTo(1);
    assertThat(round(FIRST, SECOND).sent()).isZero();
    assertThat(box.had).containsExactly("id-1", "id-2");
  }

  @Test
  void sendsLaterWhatFailedThoughNobodyHandsItInAgain() throws IOException {
    box.failures = 1;
    Outbox.Delivery failed = round(FIRST);
    assertThat(failed.errors()).containsExactly("box: is full; is tried again");
    assertThat(failed.waiting()).isEqualTo(1);
    clock.move(Duration.ofMinutes(1));
    assertThat(round().sent()).isEqualTo(1);
    assertThat(box.had).containsExactly("id-1");
  }

  @Test
  void waitsLongerAfterEachFailure() throws IOException {
    box.failures = 2;
    round(FIRST);
    clock.move(Duration.ofSeconds(29));
    assertThat(round().errors()).isEmpty();
    clock.move(Duration.ofSeconds(1));
    assertThat(round().errors()).hasSize(1);
    clock.move(Duration.ofSeconds(59));
    assertThat(round().sent()).isZero();
    clock.move(Duration.ofSeconds(1));
    assertThat(round().sent()).isEqualTo(1);
    assertThat(Outbox.backOff(1000)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void aClockSetBackLosesNothingAndSendsNothingTwice() throws IOException {
    round(FIRST);
    box.failures = 1;
    round(SECOND);
    clock.move(Duration.ofDays(-400));
    assertThat(round(FIRST, SECOND).sent()).isEqualTo(1);
    assertThat(box.had).containsExactly("id-1", "id-2");
  }

  @Test
  void aClockThatJumpsAheadSendsWhatWaitsOnce() throws IOException {
    box.failures = 1;
    round(FIRST);
    clock.move(Duration.ofDays(4000));
    assertThat(round(FIRST, SECOND).sent()).isEqualTo(2);
    clock.move(Duration.ofDays(-4000));
    assertThat(round(FIRST, SECOND).sent()).isZero();
    assertThat(box.had).containsExactly("id-1", "id-2");
  }

  @Test
  void oneSinkThatFailsKeepsNoOtherWaiting() throws IOException {
    Box other = new Box("other");
    box.failures = 9;
    Outbox.Delivery delivery = round(List.of(box, other), FIRST, SECOND);
    assertThat(other.had).containsExactly("id-1", "id-2");
    assertThat(delivery.waiting()).isEqualTo(2);
  }

  @Test
  void passesOverALineThatWasCutOff() throws IOException {
    round(FIRST);
    byte[] torn = "{\"what\":\"queued\",\"id\":\"id-2\",\"si".getBytes(StandardCharsets.UTF_8);
    Files.write(file(), torn, StandardOpenOption.APPEND);
    assertThat(round(FIRST, SECOND).sent()).isEqualTo(1);
    assertThat(round(FIRST, SECOND).sent()).isZero();
    assertThat(box.had).containsExactly("id-1", "id-2");
  }

  /** Cut off at any byte: what was handed in is there in the end, under the same id. */
  @Test
  void losesNothingWhereverItIsCutOff() throws IOException {
    round(FIRST, SECOND);
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      clock.move(Duration.ofDays(1));
      assertThat(round(FIRST, SECOND).waiting()).as("cut at %d", length).isZero();
    }
    assertThat(box.had).contains("id-1", "id-2").hasSizeGreaterThan(2);
  }

  @Test
  void oneProgramAtATime() throws IOException {
    try (Outbox outbox = Outbox.open(file(), clock)) {
      outbox.queue(FIRST, box);
      assertThatThrownBy(() -> Outbox.open(file(), clock))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another brinkwatch is sending");
    }
  }
}
