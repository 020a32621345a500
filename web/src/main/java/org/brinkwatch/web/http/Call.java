package org.brinkwatch.web.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request, taken apart. */
public final class Call {
  private static final int MOST_PARAMETERS = 50;

  private final HttpExchange exchange;
  private final List<String> segments;
  private final Map<String, String> query;
  private final Map<String, String> values;

  private Call(
      HttpExchange exchange,
      List<String> segments,
      Map<String, String> query,
      Map<String, String> values) {
    this.exchange = exchange;
    this.segments = segments;
    this.query = query;
    this.values = values;
  }

  /**
   * @throws Refusal where the address cannot be read
   */
  static Call of(HttpExchange exchange) {
    URI address = exchange.getRequestURI();
    String path = address.getRawPath();
    if (address.isAbsolute() || address.getRawAuthority() != null || path == null) {
      throw Refusal.of(400, "bad-path", "expected a path of this desk, and is no proxy");
    }
    List<String> segments =
        Arrays.stream(path.substring(1).split("/", -1)).map(Call::segment).toList();
    return new Call(exchange, segments, query(address.getRawQuery()), Map.of());
  }

  private static String segment(String raw) {
    return decode(raw, "path");
  }

  private static Map<String, String> query(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return Map.of();
    }
    Map<String, String> query = new HashMap<>();
    for (String pair : raw.split("&", MOST_PARAMETERS)) {
      int equals = pair.indexOf('=');
      String name = decode((equals < 0 ? pair : pair.substring(0, equals)), "query");
      String value = decode(equals < 0 ? "" : pair.substring(equals + 1).replace('+', ' '), name);
      if (query.put(name, value) != null) {
        throw Refusal.badValue(name, "'" + name + "' stands twice in the query");
      }
    }
    return query;
  }

  /** Strictly: what is no UTF-8, or holds control characters, no link of ours has. */
  private static String decode(String raw, String where) {
    byte[] bytes = new byte[raw.length() * 3];
    int length = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw Refusal.of(400, "bad-encoding", "'%' without two hexadecimal digits").at(where);
        }
        bytes[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        byte[] some = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
      }
    }
    return text(ByteBuffer.wrap(bytes, 0, length), where);
  }

  private static String text(ByteBuffer bytes, String where) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw Refusal.of(400, "bad-encoding", "control characters").at(where);
      }
      return text;
    } catch (CharacterCodingException e) {
      throw Refusal.of(400, "bad-encoding", "this is no UTF-8").at(where);
    }
  }

  /** The same request, with what stands for the names in its route's braces. */
  Call at(Map<String, String> found) {
    return new Call(exchange, segments, query, Map.copyOf(found));
  }

  void knowsOnly(Set<String> parameters) {
    for (String name : query.keySet()) {
      if (!parameters.contains(name)) {
        throw Refusal.badValue(name, "there is no parameter '" + name + "' here")
            .hint(
                parameters.isEmpty()
                    ? "it takes none"
                    : "parameters are " + String.join(", ", new TreeSet<>(parameters)));
      }
    }
  }

  public String method() {
    return exchange.getRequestMethod();
  }

  /** Decoded, in their order; a slash within one was encoded. */
  public List<String> segments() {
    return segments;
  }

  /** The path as it was sent, for messages. */
  String rawPath() {
    return exchange.getRequestURI().getRawPath();
  }

  /** What stands for a name in the route's braces. */
  public String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no {" + name + "} in the route");
    }
    return value;
  }

  public InetAddress client() {
    return exchange.getRemoteAddress().getAddress();
  }

  /** A header that is there once; one that stands twice is none that we can trust. */
  public Optional<String> header(String name) {
    List<String> all = exchange.getRequestHeaders().get(name);
    if (all == null || all.isEmpty()) {
      return Optional.empty();
    }
    if (all.size() > 1) {
      throw Refusal.of(400, "bad-header", "the header " + name + " stands there twice");
    }
    return Optional.ofNullable(all.get(0)).map(String::strip);
  }

  /** The value of a cookie; the first of several, for browsers send the closest one first. */
  public Optional<String> cookie(String name) {
    return header("Cookie").stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  /** A parameter of the query; one that is empty is none. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  public int number(String name, int usual, int least, int most) {
    return parameter(name).map(words -> number(name, words, least, most)).orElse(usual);
  }

  private static int number(String name, String words, int least, int most) {
    String expected = "'" + name + "' has to be a number from " + least + " to " + most;
    if (!words.matches("\\d{1,9}")) {
      throw Refusal.badValue(name, expected);
    }
    int number = Integer.parseInt(words);
    if (number < least || number > most) {
      throw Refusal.badValue(name, expected);
    }
    return number;
  }

  public Optional<LocalDate> day(String name) {
    return parameter(name).map(words -> day(name, words));
  }

  /**
   * @param name of the parameter or field, for the message
   */
  public static LocalDate day(String name, String words) {
    try {
      LocalDate day = LocalDate.parse(words);
      if (day.getYear() < 1 || day.getYear() > 9999) {
        throw new DateTimeException("out of the calendar's use");
      }
      return day;
    } catch (DateTimeException e) {
      throw Refusal.badValue(name, "'" + words + "' is no day; expected one like 2023-11-30");
    }
  }

  public boolean flag(String name) {
    return choice(name, false, Map.of("1", true, "true", true, "0", false, "false", false));
  }

  /** One of several words, each with its meaning. */
  public <T> T choice(String name, T usual, Map<String, T> meanings) {
    Optional<String> word = parameter(name);
    if (word.isEmpty()) {
      return usual;
    }
    T meaning = meanings.get(word.get().toLowerCase(Locale.ROOT));
    if (meaning == null) {
      throw Refusal.badValue(
          name,
          "'"
              + name
              + "' has to be one of "
              + meanings.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return meaning;
  }

  /** The JSON object in the body. */
  public JsonIn json(Limits limits) throws IOException {
    String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
    if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
      throw Refusal.of(415, "not-json", "the body has to be JSON")
          .hint("send Content-Type: application/json");
    }
    return JsonIn.parse(body(limits.body()));
  }

  /**
   * The body.
   *
   * @throws Refusal where it is longer
   */
  public byte[] body(int most) throws IOException {
    if (length() > most) {
      throw tooLong(most);
    }
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(most + 1);
    if (body.length > most) {
      throw tooLong(most);
    }
    return body;
  }

  /** As it says itself; 0 where it does not. */
  private long length() {
    String length = header("Content-Length").orElse("0");
    return length.matches("\\d{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE;
  }

  private static Refusal tooLong(int most) {
    return Refusal.of(413, "too-long", "the body may be " + most / 1024 + " KiB long, not more")
        .header("Connection", "close");
  }
}
