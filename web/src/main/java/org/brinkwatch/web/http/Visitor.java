package org.brinkwatch.web.http;

/**
 * The one who asks.
 *
 * @param name what the audit calls it; empty for one who is not known
 */
public record Visitor(String name, Role role) {
  public static final Visitor UNKNOWN = new Visitor("", Role.NONE);

  /** What one may do; each may do what those before it may. */
  public enum Role {
    NONE,
    READ,
    EDIT;

    public boolean allows(Role needed) {
      return compareTo(needed) >= 0;
    }
  }
}
