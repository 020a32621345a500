package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Quad;

/**
 * Where all dyads stand on a day.
 *
 * @param dyads the worst first
 * @param pairs warnings of the last 8 weeks about pairs of countries
 * @param overlooked dyads, then countries, whose share of what happens is above their share of what
 *     is told
 */
public record DyadsReport(
    LocalDate asOf,
    Hostility hostility,
    List<Escalation> dyads,
    List<Alarm> pairs,
    List<Attention> overlooked) {
  private static final int ATTENTION_DAYS = 28;
  private static final int RECENT_DAYS = 56;

  public static DyadsReport of(List<Deed> deeds, Hostility hostility, LocalDate asOf) {
    List<Attention> overlooked = new ArrayList<>();
    for (List<Attention> gaps :
        List.of(
            Attention.ofDyads(deeds, hostility, asOf, ATTENTION_DAYS),
            Attention.ofCountries(deeds, hostility, asOf, ATTENTION_DAYS))) {
      gaps.stream().filter(Attention::isOverlooked).forEach(overlooked::add);
    }
    return new DyadsReport(
        asOf,
        hostility,
        Escalation.all(deeds, hostility, asOf),
        Alarms.of(deeds, hostility, asOf).stream()
            .filter(alarm -> alarm.mutual() && alarm.day().isAfter(asOf.minusDays(RECENT_DAYS)))
            .toList(),
        overlooked);
  }

  /**
   * For a reader.
   *
   * @param limit how many dyads; 0 for all
   */
  public String text(int limit) {
    StringBuilder out = new StringBuilder();
    line(out, "As of %s. Hostile: %s.", asOf, hostility.words());
    line(out, "");
    for (Escalation one : shown(limit)) {
      dyad(out, one);
    }
    if (!pairs.isEmpty()) {
      line(out, "Pairs of countries outside of their usual range in the last 8 weeks");
      pairs.forEach(alarm -> line(out, "  %s  %s: %s", alarm.day(), alarm.who(), alarm.words()));
      line(out, "");
    }
    line(out, "What nobody is watching, last 4 weeks");
    overlooked.forEach(one -> overlooked(out, one));
    if (overlooked.isEmpty()) {
      line(out, "  nothing that the figures make sure of");
    }
    return out.toString();
  }

  /** One JSON object; {@code limit} as in the text. */
  public String json(int limit) {
    return DyadsJson.of(this, limit);
  }

  List<Escalation> shown(int limit) {
    return limit > 0 && limit < dyads.size() ? dyads.subList(0, limit) : dyads;
  }

  private static void dyad(StringBuilder out, Escalation one) {
    Span week = one.week();
    line(out, "%s  %s", one.dyad(), one.arrow().direction());
    line(out, "  by %s", one.arrow().rule());
    line(
        out,
        "  last 7 days: %d acts (words: %d friendly, %d hostile; deeds: %d, %d), intensity %+.1f,"
            + " a mean of %+.1f",
        week.deeds(),
        week.count(Quad.VERBAL_COOPERATION),
        week.count(Quad.VERBAL_CONFLICT),
        week.count(Quad.MATERIAL_COOPERATION),
        week.count(Quad.MATERIAL_CONFLICT),
        week.intensity(),
        week.meanIntensity());
    one.alarm().ifPresent(alarm -> line(out, "  warning of %s: %s", alarm.day(), alarm.words()));
    List<Stretch> stretches = one.stretches();
    if (stretches.size() > 1) {
      Stretch now = stretches.get(stretches.size() - 1);
      line(
          out,
          "  in hindsight: since %s a pace of %.2f hostile acts a week, before %.2f",
          now.from(),
          now.pace(),
          stretches.get(stretches.size() - 2).pace());
    }
    Response answer = one.reciprocity();
    if (answer.isSure()) {
      line(
          out,
          "  answers: hostile in %d of %d weeks after a hostile week of the other, else in %d of %d",
          answer.hostileAfter(),
          answer.after(),
          answer.hostileOtherwise(),
          answer.otherwise());
    }
    line(out, "");
  }

  private static void overlooked(StringBuilder out, Attention one) {
    line(
        out,
        "  %s: %d of %d hostile acts, %d of %d tellings; gap %+.3f [%+.3f, %+.3f]",
        one.who(),
        one.hostile(),
        one.allHostile(),
        one.told(),
        one.allTold(),
        one.gap(),
        one.low(),
        one.high());
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
