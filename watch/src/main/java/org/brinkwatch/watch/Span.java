package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Quad;

/**
 * What a dyad did in some days.
 *
 * @param byQuad how many deeds of each class, in the order of {@link Quad}
 * @param intensity the sum of Goldstein's weights
 * @param tellings how often deeds were told, each independent outlet once a deed
 * @param rung the highest, see {@link Ladder}
 */
public record Span(
    LocalDate from, LocalDate to, List<Integer> byQuad, double intensity, int tellings, int rung) {
  public Span {
    byQuad = List.copyOf(byQuad);
  }

  static Span of(LocalDate from, LocalDate to, List<Deed> deeds) {
    int[] byQuad = new int[Quad.values().length];
    double intensity = 0;
    int tellings = 0;
    int rung = 0;
    for (Deed deed : deeds) {
      byQuad[deed.quad().code() - 1]++;
      intensity += deed.intensity();
      tellings += tellings(deed);
      rung = Math.max(rung, Ladder.rung(deed.type()));
    }
    List<Integer> counts = Arrays.stream(byQuad).boxed().toList();
    return new Span(from, to, counts, intensity, tellings, rung);
  }

  /** A deed is told once at least; an outlet that tells it twice tells it once. */
  static int tellings(Deed deed) {
    return Math.max(1, (int) deed.outlets().stream().distinct().count());
  }

  public int count(Quad quad) {
    return byQuad.get(quad.code() - 1);
  }

  public int deeds() {
    return byQuad.stream().mapToInt(Integer::intValue).sum();
  }

  /** Goldstein's weight of a deed on average; 0 where there is none. */
  public double meanIntensity() {
    return deeds() == 0 ? 0 : intensity / deeds();
  }

  /** Conflict among all deeds, with one of each kind added: 0.5 where there is none. */
  public double conflictShare() {
    int conflict = count(Quad.VERBAL_CONFLICT) + count(Quad.MATERIAL_CONFLICT);
    return (conflict + 1.0) / (deeds() + 2.0);
  }
}
