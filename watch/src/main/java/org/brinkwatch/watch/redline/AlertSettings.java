package org.brinkwatch.watch.redline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * What the file that names the sinks says.
 *
 * @param outbox the file that remembers what was sent
 * @param mistakes if there are any, nothing is sent
 */
public record AlertSettings(String outbox, List<SinkSettings> sinks, List<Mistake> mistakes) {
  private static final int USUAL_TIMEOUT = 10;
  private static final int SMTP = 587;

  public AlertSettings {
    sinks = List.copyOf(sinks);
    mistakes = List.copyOf(mistakes);
  }

  public static AlertSettings read(Path file) throws IOException {
    return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  static AlertSettings read(String name, String text) {
    Sheet sheet = new Sheet(name);
    List<SinkSettings> sinks = new ArrayList<>();
    Optional<Keys> keys =
        Yaml.read(text, sheet).flatMap(node -> Keys.of(sheet, node, "outbox and sinks"));
    String outbox = keys.flatMap(found -> found.text("outbox")).orElse("outbox.jsonl");
    keys.flatMap(found -> found.need("sinks", Optional::of, "sinks: [{to: terminal}]"))
        .ifPresent(
            node -> Sheet.items(node).forEach(item -> sink(sheet, item).ifPresent(sinks::add)));
    keys.ifPresent(Keys::finish);
    Set<String> names = new HashSet<>();
    for (SinkSettings sink : sinks) {
      if (!names.add(sink.name())) {
        sheet.mistake(
            0, 0, "two sinks are called '" + sink.name() + "'", "give each a name of its own");
      }
    }
    return new AlertSettings(outbox, sinks, sheet.mistakes());
  }

  private static Optional<SinkSettings> sink(Sheet sheet, Node node) {
    Optional<Keys> keys = Keys.of(sheet, node, "{to: webhook, url: https://..}");
    Optional<SinkSettings> sink = keys.flatMap(found -> sink(sheet, found));
    keys.ifPresent(Keys::finish);
    return sink;
  }

  private static Optional<SinkSettings> sink(Sheet sheet, Keys keys) {
    Map<String, SinkSettings.Kind> kinds = new LinkedHashMap<>();
    for (SinkSettings.Kind kind : SinkSettings.Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    if (!keys.has("to")) {
      sheet.mistake(keys.place(), "'to' is missing", "expected one of " + kinds.keySet());
    }
    Optional<SinkSettings.Kind> kind = keys.word("to", kinds);
    String name = keys.text("name").or(() -> keys.text("to")).orElse("");
    Severity least = keys.word("severity", LineReader.severities()).orElse(Severity.INFO);
    int timeout = (int) keys.number("timeout", 1, 600).orElse(USUAL_TIMEOUT);
    Map<String, String> words = new HashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    List<String> recipients = new ArrayList<>();
    int port = SMTP;
    if (kind.equals(Optional.of(SinkSettings.Kind.FEED))) {
      need(sheet, keys, words, "file", "file: alerts.atom");
    } else if (kind.equals(Optional.of(SinkSettings.Kind.WEBHOOK))) {
      need(sheet, keys, words, "url", "url: https://desk.example/alerts");
      checkAddress(sheet, keys, words.getOrDefault("url", ""));
      keys.get("headers").ifPresent(node -> headers.putAll(headers(sheet, node)));
    } else if (kind.equals(Optional.of(SinkSettings.Kind.MAIL))) {
      need(sheet, keys, words, "host", "host: mail.example");
      need(sheet, keys, words, "from", "from: desk@mail.example");
      keys.need("recipients", node -> Optional.of(sheet.texts(node)), "recipients: [a@b.example]")
          .ifPresent(recipients::addAll);
      port = (int) keys.number("port", 1, 65_535).orElse(SMTP);
      words.put(
          "security",
          keys.word(
                  "security",
                  new TreeMap<>(Map.of("none", "none", "starttls", "starttls", "tls", "tls")))
              .orElse("starttls"));
      keys.text("user").ifPresent(user -> words.put("user", user));
      keys.text("password_env").ifPresent(variable -> words.put("password_env", variable));
    }
    int to = port;
    return kind.map(
        what -> new SinkSettings(name, what, least, words, recipients, headers, to, timeout));
  }

  private static void need(
      Sheet sheet, Keys keys, Map<String, String> words, String key, String example) {
    keys.need(key, sheet::text, example).ifPresent(word -> words.put(key, word));
  }

  private static void checkAddress(Sheet sheet, Keys keys, String address) {
    boolean sound = false;
    try {
      URI uri = URI.create(address);
      sound = List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      // said below
    }
    if (!sound && !address.isEmpty()) {
      sheet.mistake(
          keys.valueOf("url"), "'" + address + "' is no address", "expected https://host/path");
    }
  }

  private static Map<String, String> headers(Sheet sheet, Node node) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        Optional<String> name = sheet.text(tuple.getKeyNode());
        Optional<String> value = sheet.text(tuple.getValueNode());
        name.ifPresent(key -> value.ifPresent(word -> headers.put(key, word)));
      }
    } else {
      sheet.mistake(node, "found " + Sheet.kind(node), "expected names and values");
    }
    return headers;
  }
}
