package org.brinkwatch.watch.alert;

import java.io.PrintWriter;
import java.time.Instant;

/** Prints an alert where a person looks. */
final class Terminal implements Sink {
  private final String name;
  private final PrintWriter out;

  Terminal(String name, PrintWriter out) {
    this.name = name;
    this.out = out;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void send(Notice notice, Instant now) {
    out.println(notice.subject());
    out.println(notice.text());
  }
}
