package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A world with habits: some visit their neighbour day after day, others answer what was done. */
final class Invented {
  static final int RELATIONS = 4;
  private static final int COUNTRIES = 6;

  private Invented() {}

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int country = 0; country < COUNTRIES; country++) {
      names.add("Land" + country);
      names.add("Police_(Land" + country + ")");
      names.add("Citizen_(Land" + country + ")");
      names.add("Person " + country);
    }
    return names;
  }

  static List<Link> links(int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Link> links = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int country = 0; country < COUNTRIES; country++) {
        int land = country * 4;
        int other = random.nextInt(COUNTRIES) * 4;
        links.add(new Link(land, 0, (land + 4) % (COUNTRIES * 4), day));
        links.add(new Link(land + 1, 1, land + 2, day));
        if (other != land) {
          links.add(new Link(land, 2, other, day));
          links.add(new Link(other, 3, land, day + 1));
        }
        links.add(
            new Link(land + 3, random.nextInt(RELATIONS), random.nextInt(names().size()), day));
      }
    }
    return links.stream().filter(link -> link.day() < days).toList();
  }

  static Past past(int days, long seed) {
    return new Past(names().size(), RELATIONS, Traits.ofNames(names()), links(days, seed));
  }
}
