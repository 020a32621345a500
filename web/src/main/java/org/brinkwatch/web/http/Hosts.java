package org.brinkwatch.web.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names by which the server may be called. Another site can have its own name point to this
 * machine, and its pages would then pass for ours; so a name that is not ours is refused.
 */
public final class Hosts {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private final Set<String> names;
  private final boolean addresses;

  private Hosts(Set<String> names, boolean addresses) {
    this.names = names;
    this.addresses = addresses;
  }

  public static Hosts loopback() {
    return new Hosts(LOOPBACK, false);
  }

  /** Also any address in numbers, which no other site can make its own, and the names given. */
  public static Hosts wider(Set<String> names) {
    return new Hosts(
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        true);
  }

  void check(Call call) {
    String host =
        call.header("Host")
            .orElseThrow(() -> Refusal.of(400, "no-host", "the header Host is needed"));
    if (name(host).filter(this::isOurs).isEmpty()) {
      throw Refusal.of(421, "wrong-host", "this desk is not called by that name")
          .hint("open it by the address that it printed, or start it with --name");
    }
  }

  private boolean isOurs(String name) {
    return LOOPBACK.contains(name) || names.contains(name) || (addresses && isAddress(name));
  }

  private static boolean isAddress(String name) {
    return name.matches("\\d{1,3}(\\.\\d{1,3}){3}") || name.matches("[0-9a-f:.]*:[0-9a-f:.]*");
  }

  /** The name without its port, in small letters; brackets go too. */
  static Optional<String> name(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.matches("\\[[0-9a-f:.]+](:\\d{1,5})?")) {
      return Optional.of(name.substring(1, name.indexOf(']')));
    }
    return name.matches("[a-z0-9._-]+(:\\d{1,5})?")
        ? Optional.of(name.replaceFirst(":\\d+$", ""))
        : Optional.empty();
  }
}
