package org.brinkwatch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up names for the client, and lets none through that lead to a private address. What it
 * answers is what is connected to, so a name that changes its address between the check and the
 * connection (DNS rebinding) gains nothing.
 */
final class Guard implements DnsResolver {
  /** Enough for any site; a name with a thousand addresses is not waited for. */
  private static final int MOST_ADDRESSES = 4;

  private final Set<String> allowed;
  private final Names names;

  /** Where addresses come from. */
  @FunctionalInterface
  interface Names {
    InetAddress[] lookUp(String host) throws UnknownHostException;
  }

  /** That a name leads where we don't go. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddress(String message) {
      super(message);
    }
  }

  Guard(Set<String> allowedHosts, Names names) {
    this.allowed =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.lookUp(host);
    if (!allowed.contains(host.toLowerCase(Locale.ROOT))) {
      for (InetAddress address : addresses) {
        Optional<String> kind = PublicAddress.refusal(address);
        if (kind.isPresent()) {
          throw new PrivateAddress(
              "leads to "
                  + address.getHostAddress()
                  + " ("
                  + kind.get()
                  + "), where strangers' links are not followed; if you mean it, allow "
                  + host);
        }
      }
    }
    return Stream.of(addresses).limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
