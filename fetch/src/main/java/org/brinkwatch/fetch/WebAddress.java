package org.brinkwatch.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.fetch.NotFetched.Kind;

/**
 * An address on the web as it goes over the wire: http or https, no user name or password, the host
 * in ASCII and lower case, what may not stand in a path escaped, no fragment.
 *
 * @param port empty for the scheme's own
 * @param path with its query; begins with a slash
 */
public record WebAddress(String scheme, String host, OptionalInt port, String path) {
  private static final int LONGEST = 2000;
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern WEB =
      Pattern.compile("^(https?)://([^/?#]*)([^#]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("^(\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]]+)(?::(\\d{0,5}))?$");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+|\\[[0-9a-f:.]+\\]");
  private static final String MAY_STAND = "-._~!$&'()*+,;=:@/?[]";

  /**
   * An address as written.
   *
   * @throws NotFetched if it is none on the web, or carries a user name
   */
  public static WebAddress of(String written) throws NotFetched {
    String line = written.strip().replaceAll("\\p{Cc}", "");
    if (line.length() > LONGEST) {
      throw refused("is longer than " + LONGEST + " characters");
    }
    Matcher web = WEB.matcher(line);
    if (!web.find()) {
      Matcher scheme = SCHEME.matcher(line);
      throw refused(
          scheme.find()
              ? "is of the scheme " + scheme.group(1) + "; only http and https are fetched"
              : "is no web address; expected one like https://example.org/feed.xml");
    }
    String authority = web.group(2);
    if (authority.contains("@")) {
      throw refused("carries a user name; such addresses are not fetched");
    }
    Matcher parts = HOST_AND_PORT.matcher(authority);
    if (!parts.matches()) {
      throw refused("has no host that can be understood");
    }
    String scheme = web.group(1).toLowerCase(Locale.ROOT);
    return new WebAddress(
        scheme, host(parts.group(1)), port(scheme, parts.group(2)), path(web.group(3)));
  }

  /**
   * A link found at this address.
   *
   * @throws NotFetched if it leads to no web address
   */
  WebAddress resolve(String written) throws NotFetched {
    String link = written.strip().replaceAll("\\p{Cc}", "").replace('\\', '/');
    if (SCHEME.matcher(link).find()) {
      return of(link);
    }
    if (link.startsWith("//")) {
      return of(scheme + ":" + link);
    }
    String path = path(link.replaceAll("#.*", ""));
    if (link.isEmpty() || link.startsWith("#")) {
      return this;
    }
    String bare = this.path.replaceAll("\\?.*", "");
    if (link.startsWith("?")) {
      return of(origin() + bare + path.substring(1));
    }
    String folder = bare.substring(0, bare.lastIndexOf('/') + 1);
    String whole = link.startsWith("/") ? path : folder + path.substring(1);
    try {
      String plain = URI.create(origin() + whole).normalize().toString();
      return of(plain.replaceFirst("(?<=[^/])(?:/\\.\\.)+(?=/)", ""));
    } catch (IllegalArgumentException e) {
      throw refused("is no web address");
    }
  }

  /** Scheme, host and port, without a slash. */
  String origin() {
    return scheme + "://" + host + (port.isPresent() ? ":" + port.getAsInt() : "");
  }

  @Override
  public String toString() {
    return origin() + path;
  }

  private static String host(String written) throws NotFetched {
    try {
      String ascii = written.startsWith("[") ? written : IDN.toASCII(written);
      String host = ascii.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
      if (HOST.matcher(host).matches() && host.length() <= 253) {
        return host;
      }
    } catch (IllegalArgumentException e) {
      // no name of a host, said below
    }
    throw refused("has no host that can be understood");
  }

  private static OptionalInt port(String scheme, String digits) throws NotFetched {
    if (String.valueOf(digits).equals("null") || digits.isEmpty()) {
      return OptionalInt.empty();
    }
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65535) {
      throw refused("has no port " + port);
    }
    return port == (scheme.equals("http") ? 80 : 443) ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private static String path(String written) {
    String slashed = written.startsWith("/") ? written : "/" + written;
    StringBuilder path = new StringBuilder();
    slashed.codePoints().forEach(point -> escape(point, path));
    // a percent sign that escapes nothing is itself
    return path.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
  }

  private static void escape(int point, StringBuilder path) {
    boolean plain =
        point < 0x80 && (Character.isLetterOrDigit(point) || MAY_STAND.indexOf(point) >= 0);
    if (plain || point == '%') {
      path.appendCodePoint(point);
      return;
    }
    for (byte value : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      path.append(String.format(Locale.ROOT, "%%%02X", value & 0xFF));
    }
  }

  private static NotFetched refused(String why) {
    return new NotFetched(Kind.REFUSED, why);
  }
}
