package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Status;

/**
 * The attention gap: somebody's share of the hostile acts of the last weeks less its share of all
 * that was told. Above zero, more happens there than is spoken of.
 *
 * @param who a dyad, or a country
 * @param hostile its hostile acts, of {@code allHostile}
 * @param told its tellings, of {@code allTold}; an independent outlet tells a deed once
 * @param low of the gap, with 95 in 100, by resampling deeds
 */
public record Attention(
    String who, int hostile, int allHostile, int told, int allTold, double low, double high) {
  private static final int DRAWS = 500;

  /** Fewer acts than this say nothing. */
  private static final int LEAST_ACTS = 3;

  public double gap() {
    return share(hostile, allHostile) - share(told, allTold);
  }

  /** Enough acts, surely more than are told, and told of less than half as much as they are. */
  public boolean isOverlooked() {
    return hostile >= LEAST_ACTS
        && low > 0
        && share(told, allTold) * 2 < share(hostile, allHostile);
  }

  /** By dyad, the widest gap first. */
  public static List<Attention> ofDyads(
      List<Deed> deeds, Hostility hostility, LocalDate asOf, int days) {
    return of(deeds, hostility, asOf, days, deed -> Dyad.of(deed).toString());
  }

  /** By the country where it happened or, where that is not known, that it was done to. */
  public static List<Attention> ofCountries(
      List<Deed> deeds, Hostility hostility, LocalDate asOf, int days) {
    return of(deeds, hostility, asOf, days, Attention::country);
  }

  private static String country(Deed deed) {
    return deed.place()
        .map(place -> place.country())
        .filter(code -> !code.isEmpty())
        .orElse(deed.target().country().isEmpty() ? deed.target().id() : deed.target().country());
  }

  private static List<Attention> of(
      List<Deed> deeds,
      Hostility hostility,
      LocalDate asOf,
      int days,
      Function<Deed, String> group) {
    LocalDate first = asOf.minusDays(days - 1L);
    List<Deed> recent =
        deeds.stream()
            .filter(deed -> deed.status() == Status.ACTUAL && !deed.known().isAfter(asOf))
            .filter(deed -> !deed.day().isBefore(first) && !deed.day().isAfter(asOf))
            .toList();
    Counts counts = new Counts(recent, hostility, group);
    return counts.gaps();
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : part / (double) all;
  }

  /** The recent deeds as numbers: whose each is, whether it is hostile, how often it is told. */
  private static final class Counts {
    private final Map<String, Integer> places = new TreeMap<>();
    private final int[] groups;
    private final boolean[] hostile;
    private final int[] told;

    Counts(List<Deed> deeds, Hostility hostility, Function<Deed, String> group) {
      groups = new int[deeds.size()];
      hostile = new boolean[deeds.size()];
      told = new int[deeds.size()];
      for (int i = 0; i < groups.length; i++) {
        Deed deed = deeds.get(i);
        groups[i] = places.computeIfAbsent(group.apply(deed), key -> places.size());
        hostile[i] = hostility.includes(deed);
        told[i] = Span.tellings(deed);
      }
    }

    List<Attention> gaps() {
      int[] once = new int[groups.length];
      Arrays.fill(once, 1);
      int[][] sums = sums(once);
      double[][] drawn = draws();
      int allHostile = Arrays.stream(sums[0]).sum();
      int allTold = Arrays.stream(sums[1]).sum();
      List<Attention> gaps = new ArrayList<>();
      places.forEach(
          (who, at) -> {
            Arrays.sort(drawn[at]);
            gaps.add(
                new Attention(
                    who,
                    sums[0][at],
                    allHostile,
                    sums[1][at],
                    allTold,
                    drawn[at][(int) (DRAWS * 0.025)],
                    drawn[at][(int) (DRAWS * 0.975)]));
          });
      gaps.sort(Comparator.comparingDouble(Attention::gap).reversed());
      return gaps;
    }

    private int[][] sums(int[] times) {
      int[][] sums = new int[2][places.size()];
      for (int i = 0; i < groups.length; i++) {
        sums[0][groups[i]] += hostile[i] ? times[i] : 0;
        sums[1][groups[i]] += times[i] * told[i];
      }
      return sums;
    }

    /** The gap of each in each drawing. */
    private double[][] draws() {
      Random random = new Random(groups.length);
      double[][] gaps = new double[places.size()][DRAWS];
      for (int draw = 0; draw < DRAWS; draw++) {
        int[] times = new int[groups.length];
        for (int i = 0; i < times.length; i++) {
          times[random.nextInt(times.length)]++;
        }
        int[][] sums = sums(times);
        int allHostile = Arrays.stream(sums[0]).sum();
        int allTold = Arrays.stream(sums[1]).sum();
        for (int at = 0; at < gaps.length; at++) {
          gaps[at][draw] = share(sums[0][at], allHostile) - share(sums[1][at], allTold);
        }
      }
      return gaps;
    }
  }
}
