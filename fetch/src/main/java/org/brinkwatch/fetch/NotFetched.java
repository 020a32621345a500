package org.brinkwatch.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Why something could not be had from the network, in words for the person at the desk. */
public final class NotFetched extends IOException {
  private static final long serialVersionUID = 1L;

  /** Who or what stands in the way. */
  public enum Kind {
    /** We don't go there: the address is private, or no web address. */
    REFUSED,
    /** The site asks robots not to. */
    DISALLOWED,
    /** The site answers that it isn't there, or not for us; asking again soon is no use. */
    ANSWERED_NO,
    /** What came is too large, or not what was expected. */
    UNFIT,
    /** It may be otherwise in a while: no connection, too slow, the site is busy. */
    FOR_NOW
  }

  private final Kind kind;
  private final transient Optional<Duration> retryAfter;

  NotFetched(Kind kind, String why) {
    this(kind, why, Optional.empty());
  }

  NotFetched(Kind kind, String why, Optional<Duration> retryAfter) {
    super(why);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  public Kind kind() {
    return kind;
  }

  /** What went wrong, without the address. */
  public String why() {
    return String.valueOf(getMessage());
  }

  /** How long the site asks us to stay away. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
