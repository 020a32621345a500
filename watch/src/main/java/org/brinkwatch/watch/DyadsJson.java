package org.brinkwatch.watch;

import java.io.IOException;
import java.util.List;
import org.brinkwatch.event.Quad;

/** Where all dyads stand, as one JSON object, for programs. */
final class DyadsJson {
  private DyadsJson() {}

  static String of(DyadsReport report, int limit) {
    return Json.object(
            json -> {
              json.put("as_of", report.asOf().toString());
              json.put("hostile", report.hostility().words());
              json.list("dyads", list -> dyads(list, report.shown(limit)));
              json.list("pairs", list -> alarms(list, report.pairs()));
              json.list("overlooked", list -> overlooked(list, report.overlooked()));
            })
        + "\n";
  }

  private static void dyads(Json json, List<Escalation> dyads) throws IOException {
    for (Escalation one : dyads) {
      json.braces(
          inner -> {
            inner.put("source", one.dyad().source());
            inner.put("target", one.dyad().target());
            inner.put("arrow", one.arrow().direction().toString());
            inner.put("rule", one.arrow().rule());
            inner.put("usual_week", one.usual().mean());
            inner.list("alarms", list -> alarms(list, one.alarm().stream().toList()));
            inner.list("stretches_in_hindsight", list -> stretches(list, one.stretches()));
            inner.object("reciprocity", object -> response(object, one.reciprocity()));
            inner.list("weeks", list -> weeks(list, one.weeks()));
          });
    }
  }

  private static void stretches(Json json, List<Stretch> stretches) throws IOException {
    for (Stretch stretch : stretches) {
      json.braces(
          inner -> {
            inner.put("from", stretch.from().toString());
            inner.put("to", stretch.to().toString());
            inner.put("acts_a_week", stretch.pace());
          });
    }
  }

  private static void weeks(Json json, List<Span> weeks) throws IOException {
    for (Span week : weeks) {
      json.braces(
          inner -> {
            inner.put("from", week.from().toString());
            inner.put("to", week.to().toString());
            inner.put("verbal_cooperation", week.count(Quad.VERBAL_COOPERATION));
            inner.put("material_cooperation", week.count(Quad.MATERIAL_COOPERATION));
            inner.put("verbal_conflict", week.count(Quad.VERBAL_CONFLICT));
            inner.put("material_conflict", week.count(Quad.MATERIAL_CONFLICT));
            inner.put("intensity", week.intensity());
            inner.put("mean_intensity", week.meanIntensity());
            inner.put("conflict_share", week.conflictShare());
            inner.put("tellings", week.tellings());
            inner.put("rung", week.rung());
          });
    }
  }

  private static void response(Json json, Response response) throws IOException {
    json.put("after", response.after());
    json.put("hostile_after", response.hostileAfter());
    json.put("otherwise", response.otherwise());
    json.put("hostile_otherwise", response.hostileOtherwise());
    json.put("low", response.low());
    json.put("high", response.high());
  }

  private static void alarms(Json json, List<Alarm> alarms) throws IOException {
    for (Alarm alarm : alarms) {
      json.braces(
          inner -> {
            inner.put("day", alarm.day().toString());
            inner.put("who", alarm.who());
            inner.put("kind", alarm.kind().toString());
            inner.put("rung", alarm.rung());
            inner.put("count", alarm.count());
            inner.put("usual", alarm.usual());
            inner.put("why", alarm.words());
          });
    }
  }

  private static void overlooked(Json json, List<Attention> gaps) throws IOException {
    for (Attention one : gaps) {
      json.braces(
          inner -> {
            inner.put("who", one.who());
            inner.put("hostile", one.hostile());
            inner.put("all_hostile", one.allHostile());
            inner.put("told", one.told());
            inner.put("all_told", one.allTold());
            inner.put("gap", one.gap());
            inner.put("low", one.low());
            inner.put("high", one.high());
          });
    }
  }
}
