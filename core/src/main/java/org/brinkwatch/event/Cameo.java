package org.brinkwatch.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which of PLOVER's types a CAMEO code is, and what it weighs, after the file cameo.tsv. */
public final class Cameo {
  private static final String FILE = "cameo.tsv";
  private static final String NOTHING = "-";

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<EventType, String> general = new EnumMap<>(EventType.class);

  /**
   * What a code means.
   *
   * @param types the usual type first, then another that it may be; empty where PLOVER has none
   * @param mode of the usual type; empty where it has none
   * @param intensity -10 to +10, on Goldstein's scale
   */
  public record Meaning(List<EventType> types, String mode, double intensity) {
    public Meaning {
      types = List.copyOf(types);
    }
  }

  private Cameo(List<String> lines) {
    lines.forEach(this::add);
  }

  public static Cameo builtIn() {
    return Loaded.CAMEO;
  }

  private static final class Loaded {
    static final Cameo CAMEO = read();
  }

  private static Cameo read() {
    try (InputStream in = Objects.requireNonNull(Cameo.class.getResourceAsStream(FILE), FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Cameo(text.lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    String mode = cells[3].equals(NOTHING) ? "" : cells[3];
    List<EventType> types =
        List.of(cells[1], cells[2]).stream()
            .filter(name -> !name.equals(NOTHING))
            .map(EventType::valueOf)
            .toList();
    meanings.put(cells[0], new Meaning(types, mode, Double.parseDouble(cells[4])));
    if (!types.isEmpty() && !mode.isEmpty() && cells[0].length() > 2) {
      codes.putIfAbsent(types.get(0) + "/" + mode, cells[0]);
    }
    if (!cells[5].equals(NOTHING)) {
      general.put(types.get(0), cells[0]);
    }
  }

  /** That of the longest beginning of the code that the file knows: "13y" is read as "13". */
  public Optional<Meaning> meaning(String code) {
    for (int length = code.length(); length > 0; length--) {
      Meaning known = meanings.get(code.substring(0, length));
      if (known != null) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** All types that a code may be; none where the file knows none. */
  public Set<EventType> types(String code) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    meaning(code).ifPresent(meaning -> types.addAll(meaning.types()));
    return types;
  }

  /** The code of a mode, or the general one of its type. */
  public String code(EventType type, String mode) {
    return codes.getOrDefault(type + "/" + mode, Objects.requireNonNull(general.get(type)));
  }
}
