package org.brinkwatch.fetch;

import java.util.Optional;
import org.brinkwatch.read.Received;

/** What a site sent, or that it has nothing newer. */
public final class Fetched {
  private final WebAddress address;
  private final Optional<WebAddress> moved;
  private final Http.Answer answer;

  /**
   * An answer.
   *
   * @param address where it came from in the end
   * @param moved where the site says that it has moved to for good
   */
  Fetched(WebAddress address, Optional<WebAddress> moved, Http.Answer answer) {
    this.address = address;
    this.moved = moved;
    this.answer = answer;
  }

  /** Where it came from in the end. */
  public WebAddress address() {
    return address;
  }

  /** Where the site says that it has moved to for good. */
  Optional<WebAddress> moved() {
    return moved;
  }

  /** Whether the site has nothing newer than what was asked against. */
  boolean isUnchanged() {
    return answer.status() == 304;
  }

  int status() {
    return answer.status();
  }

  /** How many bytes came, after decompression. */
  public int size() {
    return answer.body().bytes().remaining();
  }

  Validators validators() {
    return new Validators(answer.header("ETag"), answer.header("Last-Modified"));
  }

  byte[] bytes() {
    return answer.body().array();
  }

  /** The same, for a reader of articles. */
  public Received received() {
    ContentType type = ContentType.of(answer.header("Content-Type"));
    return new Received(type.media(), type.charset(), bytes());
  }
}
