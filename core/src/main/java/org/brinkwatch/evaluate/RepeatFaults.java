package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.brinkwatch.event.Claim;

/** Acts that were mixed with others or torn apart, and tellings of them that were not found. */
final class RepeatFaults {
  private final List<Fault> all = new ArrayList<>();

  void add(GoldStory story, GatheredStory gathered) {
    Grouping<Claim> grouping = gathered.grouping();
    grouping.events().forEach(event -> merged(story, grouping, event));
    grouping.acts().forEach(act -> split(story, grouping, act));
    gathered.missed().forEach(this::missed);
  }

  private void missed(GatheredStory.Answer answer) {
    Told told = answer.told();
    String act = (told.denied() ? "denied: " : "") + told.act();
    all.add(
        new Fault(Fault.Kind.MISSED, told.where(), answer.text().text(), act, "", 0, Double.NaN));
  }

  private void merged(GoldStory story, Grouping<Claim> grouping, String event) {
    Set<String> acts = grouping.acts(event);
    Iterator<String> names = acts.iterator();
    String first = names.next();
    while (names.hasNext()) {
      Claim one = grouping.first(first, event);
      Claim other = grouping.first(names.next(), event);
      all.add(fault(Fault.Kind.MERGED, story, String.join(", ", acts), one, other, acts.size()));
    }
  }

  private void split(GoldStory story, Grouping<Claim> grouping, String act) {
    List<List<Claim>> parts =
        grouping.parts(act).stream()
            .sorted(Comparator.comparingInt((List<Claim> part) -> part.size()).reversed())
            .toList();
    for (List<Claim> part : parts.subList(1, parts.size())) {
      Claim one = parts.get(0).get(0);
      all.add(fault(Fault.Kind.SPLIT, story, act, one, part.get(0), part.size()));
    }
  }

  private static Fault fault(
      Fault.Kind kind, GoldStory story, String acts, Claim one, Claim other, int weight) {
    return new Fault(
        kind,
        story.file(),
        one.evidence().text() + " / " + other.evidence().text(),
        acts,
        Written.of(one) + " / " + Written.of(other),
        weight,
        Double.NaN);
  }

  /** The worst kind first, then the weightiest, then in the order of the gold. */
  List<Fault> worst(int most) {
    return all.stream()
        .sorted(
            Comparator.comparing(Fault::kind)
                .thenComparing(Comparator.comparingDouble(Fault::weight).reversed()))
        .limit(most)
        .toList();
  }
}
