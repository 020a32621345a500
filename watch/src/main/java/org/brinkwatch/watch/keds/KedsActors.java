package org.brinkwatch.watch.keds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.brinkwatch.event.Actor;

/** Who is meant by an actor code of the KEDS project, so that a line may say SRB to SER. */
final class KedsActors {
  private static final int COUNTRY = 3;
  private static final Set<String> SECTORS =
      Set.of("GOV", "MIL", "COP", "OPP", "REB", "CVL", "MED", "JUD", "LEG");

  private final Map<String, Actor> known = new HashMap<>();
  private final Map<String, Actor> met = new HashMap<>();

  KedsActors() {
    try (InputStream in = KedsActors.class.getResourceAsStream("keds-actors.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the program's own file keds-actors.tsv is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> known.put(cells[0], actor(cells[1], cells[2])));
    } catch (IOException e) {
      throw new UncheckedIOException("keds-actors.tsv", e);
    }
  }

  Actor of(String code) {
    return met.computeIfAbsent(code, this::find);
  }

  private Actor find(String code) {
    if (known.containsKey(code)) {
      return actor(code);
    }
    String head = code.length() > COUNTRY ? code.substring(0, COUNTRY) : code;
    String tail = code.substring(head.length());
    if (known.containsKey(head)) {
      Actor whole = actor(head);
      boolean organ = SECTORS.contains(tail);
      return new Actor(whole.id() + "." + tail, code, whole.country(), organ ? tail : "");
    }
    boolean country = isCountry(head) && (tail.isEmpty() || SECTORS.contains(tail));
    return country
        ? new Actor(tail.isEmpty() ? head : head + "." + tail, code, head, tail)
        : new Actor(code, code, "", "");
  }

  /** By form alone: three capitals. */
  private static boolean isCountry(String code) {
    return code.matches("[A-Z]{3}");
  }

  private Actor actor(String code) {
    Actor found = known.getOrDefault(code, new Actor(code, code, "", ""));
    return new Actor(found.id(), code, found.country(), found.sector());
  }

  /** With the sector that the id ends in. */
  private static Actor actor(String id, String country) {
    int dot = id.indexOf('.');
    String tail = dot < 0 ? "" : id.substring(dot + 1);
    return new Actor(id, id, country, SECTORS.contains(tail) ? tail : "");
  }
}
