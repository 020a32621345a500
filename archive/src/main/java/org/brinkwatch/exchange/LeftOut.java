package org.brinkwatch.exchange;

/** Why a sound row makes no deed: its kind of event has no type here. Without a stack. */
final class LeftOut extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  LeftOut(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
