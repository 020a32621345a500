package org.brinkwatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** Deeds written in a line each, and made-up regions to forecast. */
public final class Deeds {
  private static final int ACTORS = 8;

  private Deeds() {}

  /** Like {@code deed("1998-03-02", "SER", "KSV", ASSAULT)}. */
  public static Deed deed(String day, String source, String target, EventType type) {
    return deed(LocalDate.parse(day), source, target, type);
  }

  public static Deed deed(LocalDate day, String source, String target, EventType type) {
    return new Deed(
        day + source + target,
        day,
        day,
        actor(source),
        actor(target),
        type,
        "",
        weight(type),
        Status.ACTUAL,
        Optional.empty(),
        List.of());
  }

  /** The same, told by outlets and known later. */
  public static Deed told(Deed deed, LocalDate known, String... outlets) {
    return new Deed(
        deed.event(),
        deed.day(),
        known,
        deed.source(),
        deed.target(),
        deed.type(),
        deed.mode(),
        deed.intensity(),
        deed.status(),
        deed.place(),
        List.of(outlets));
  }

  /** Years of a region whose pairs have quiet and hostile times, from 1990-01-01. */
  public static List<Deed> region(int weeks, long seed) {
    Random random = new Random(seed);
    List<Deed> deeds = new ArrayList<>();
    boolean[][] hostile = new boolean[ACTORS][ACTORS];
    for (int day = 0; day < weeks * 7; day++) {
      LocalDate date = LocalDate.of(1990, 1, 1).plusDays(day);
      for (int from = 0; from < ACTORS; from++) {
        for (int to = 0; to < ACTORS; to++) {
          hostile[from][to] ^= random.nextDouble() < 0.01;
          double pace = hostile[from][to] ? 0.15 : 0.01;
          if (from != to && random.nextDouble() < 0.1) {
            deeds.add(deed(date, "AA" + from, "AA" + to, EventType.CONSULT));
          }
          if (from != to && random.nextDouble() < pace) {
            deeds.add(deed(date, "AA" + from, "AA" + to, EventType.ASSAULT));
          }
        }
      }
    }
    return deeds;
  }

  private static Actor actor(String id) {
    return new Actor(id, id, id.substring(0, Math.min(3, id.length())), "");
  }

  private static double weight(EventType type) {
    return switch (type.quad()) {
      case VERBAL_COOPERATION -> 1;
      case MATERIAL_COOPERATION -> 6;
      case VERBAL_CONFLICT -> -3;
      case MATERIAL_CONFLICT -> -8;
    };
  }
}
