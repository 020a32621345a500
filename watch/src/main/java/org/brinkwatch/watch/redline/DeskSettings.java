package org.brinkwatch.watch.redline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What {@code desk.yml} says. Nothing in it is needed; what the command line says goes before it.
 *
 * @param name what the desk is called; empty if it is not
 * @param codebook a folder, from the desk's own
 * @param actors files, from the desk's folder
 * @param allowedHosts that may be fetched from though their addresses are private
 * @param interval between two rounds over the feeds
 * @param gap between two requests to one site
 * @param pages whether the page of an entry that is only a summary is fetched
 * @param mistakes if there are any, nothing is begun
 */
public record DeskSettings(
    String name,
    Optional<Path> codebook,
    List<Path> actors,
    List<String> allowedHosts,
    Optional<Duration> interval,
    Optional<Duration> gap,
    boolean pages,
    List<Mistake> mistakes) {
  private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,4})([smhd])");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,253}");
  private static final int LONGEST_NAME = 80;

  public DeskSettings {
    actors = List.copyOf(actors);
    allowedHosts = List.copyOf(allowedHosts);
    mistakes = List.copyOf(mistakes);
  }

  /** Those of a desk's folder; the usual ones if it has no file of them. */
  public static DeskSettings of(Path desk) throws IOException {
    Path file = desk.resolve("desk.yml");
    return Files.exists(file)
        ? read(file, Files.readString(file, StandardCharsets.UTF_8))
        : read(file, "{}");
  }

  static DeskSettings read(Path file, String text) {
    Sheet sheet = new Sheet(file.toString());
    Path desk = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    Optional<Keys> keys =
        text.isBlank()
            ? Optional.empty()
            : Yaml.read(text, sheet)
                .flatMap(node -> Keys.of(sheet, node, "keys and values, as name: The desk"));
    if (keys.isEmpty()) {
      return usual(sheet);
    }
    Keys found = keys.get();
    String name = found.text("name").orElse("");
    if (name.length() > LONGEST_NAME) {
      sheet.mistake(found.valueOf("name"), "too long", "expected " + LONGEST_NAME + " characters");
    }
    Optional<Path> codebook =
        found.get("codebook").stream()
            .flatMap(node -> paths(sheet, node, desk).stream())
            .findFirst();
    List<Path> actors = found.get("actors").map(node -> paths(sheet, node, desk)).orElse(List.of());
    List<String> hosts = found.get("allow_hosts").map(node -> hosts(sheet, node)).orElse(List.of());
    Optional<Keys> watch =
        found.get("watch").flatMap(node -> Keys.of(sheet, node, "watch: {interval: 15m}"));
    Optional<Duration> interval =
        watch.flatMap(it -> it.get("interval")).flatMap(node -> span(sheet, node, 60));
    Optional<Duration> gap =
        watch.flatMap(it -> it.get("gap")).flatMap(node -> span(sheet, node, 1));
    boolean pages =
        watch
            .flatMap(it -> it.word("pages", new TreeMap<>(Map.of("yes", true, "no", false))))
            .orElse(true);
    watch.ifPresent(Keys::finish);
    found.finish();
    return new DeskSettings(name, codebook, actors, hosts, interval, gap, pages, sheet.mistakes());
  }

  private static DeskSettings usual(Sheet sheet) {
    return new DeskSettings(
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        true,
        sheet.mistakes());
  }

  private static List<Path> paths(Sheet sheet, Node node, Path desk) {
    List<Path> paths =
        sheet.texts(node).stream().map(word -> desk.resolve(word).normalize()).toList();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        sheet.mistake(node, "there is no " + path, "expected a file or folder of the desk");
      }
    }
    return paths;
  }

  private static List<String> hosts(Sheet sheet, Node node) {
    List<String> hosts = sheet.texts(node);
    for (String host : hosts) {
      if (!HOST.matcher(host).matches()) {
        sheet.mistake(node, "'" + host + "' is no name of a host", "expected one like news.lan");
      }
    }
    return hosts;
  }

  private static Optional<Duration> span(Sheet sheet, Node node, int least) {
    Optional<String> text = sheet.text(node);
    Matcher form = SPAN.matcher(text.orElse(""));
    if (form.matches()) {
      long count = Long.parseLong(form.group(1));
      Duration span =
          switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
      if (span.toSeconds() >= least) {
        return Optional.of(span);
      }
    }
    text.ifPresent(
        word ->
            sheet.mistake(
                node,
                "'" + word + "' is no such time",
                "expected one like 15m, " + least + "s at least"));
    return Optional.empty();
  }
}
