package org.brinkwatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Statement;
import org.brinkwatch.event.Status;

/** An invented crisis between two invented states, in four articles, one of them hostile. */
final class Crisis {
  private static final Actor NORIJA = new Actor("NRJ", "Norija", "NRJ", "GOV");
  private static final Actor GUARDS = new Actor("NRJ.COP", "Norijan border guards", "NRJ", "COP");
  private static final Actor LESNA = new Actor("LSN", "Lesna", "LSN", "GOV");
  private static final Actor ARMY = new Actor("LSN.MIL", "Lesna's army", "LSN", "MIL");
  private static final Actor UNION = new Actor("RU", "River Union", "", "IGO");
  private static final Actor FARMERS = new Actor("farmers.LSN", "farmers", "LSN", "CVL");
  private static final Actor HOSTILE =
      new Actor("x\"><script>", "<img src=x onerror=alert(1)>", "<b>", "");
  private static final Place BRIDGE =
      new Place("Kamen Bridge", "LSN", 44.2, 19.6, Place.Precision.TOWN);
  private static final Place VALLEY =
      new Place("Upper Drava Valley", "NRJ", 45.1, 20.4, Place.Precision.PROVINCE);
  private static final Place CAPITAL =
      new Place("Lesnograd", "LSN", 43.4, 18.7, Place.Precision.TOWN);

  private final Clipping bridge =
      new Clipping(
          "bridge",
          "Lesna Courier",
          "2031-05-04",
          "Two die as shells hit the Kamen bridge",
          "Norijan border guards shelled farmers near the Kamen bridge on Saturday, killing two and injuring five. It was the first fire across the river since the winter.",
          "The army of Lesna moved 400 soldiers to the valley the same night. “We will not be the ones who cross the river,” General Ivo Petran said.",
          "Lesna's foreign ministry accused Norija of having mined the eastern bank in April.");
  private final Clipping denial =
      new Clipping(
          "denial",
          "Norija Today",
          "2031-05-05",
          "Guards “fired into the air”, says ministry",
          "Norija denied that its guards had shelled anyone. The ministry said that Lesna's army had kidnapped two customs officers, a charge that could not be checked.",
          "Norija threatened to close the bridge to trade unless the soldiers leave the valley by the end of the month.",
          "Ministers of both states are to meet under the River Union's chair in Lesnograd on 12 May.");
  private final Clipping union =
      new Clipping(
          "union",
          "River Wire",
          "2031-05-06",
          "Union offers monitors",
          "The River Union promised to send forty monitors to the bridge. Its envoy held talks with Norija and Lesna on Monday and asked both to pull back their guns.",
          "Hundreds of farmers in Lesnograd protested against the shelling by Norijan border guards, which killed two people on 3 May 2031. Lesna thanked the union with emergency fuel worth three million, handed over at the bridge on Tuesday morning in front of cameras from both banks, after a week in which no lorry had crossed and the pumps of the valley's last open station had run dry twice.");
  private final Clipping hostile =
      new Clipping(
          "</script><script>alert('id')</script>",
          "\"Out\"let & <Sons>",
          "",
          "</title><script>alert(1)</script> # [x](javascript:alert(2)) \u202Edlrow",
          "He said: “]]> <!-- <script>alert('said')</script> \u2028 | *bold* `code` 🚨北京 \u001B[31mred",
          "The <b onclick=evil()>attacked</b> \"quoted\" 'crowd' & fled.");

  private final List<Event> events = new ArrayList<>();
  private int number;

  static Review review() {
    Crisis crisis = new Crisis();
    crisis.tell();
    return new Review(
        Stream.of(crisis.bridge, crisis.denial, crisis.union, crisis.hostile)
            .map(Clipping::coded)
            .toList(),
        crisis.events,
        List.of(
            new Problem(
                "scan.pdf", 0, "found no text: the pages are pictures", "give a PDF with text"),
            new Problem("feed<1>.xml", 12, "unexpected end of \"item\"", "")));
  }

  private void tell() {
    Claim shelled =
        bridge.add(
            claim(bridge, EventType.ASSAULT, -9.5, "shelled", day("2031-05-03", "on Saturday"))
                .between(
                    bridge.mention(GUARDS, "Norijan border guards"),
                    bridge.mention(FARMERS, "farmers"))
                .at(bridge.location(BRIDGE, "Kamen bridge"))
                .counting(2, 5)
                .claim());
    Claim shelling =
        union.add(
            claim(union, EventType.ASSAULT, -9.5, "shelling", day("2031-05-03", "on 3 May 2031"))
                .between(
                    union.mention(GUARDS, "Norijan border guards"),
                    union.mention(FARMERS, "farmers"))
                .counting(2, -1)
                .claim());
    Claim denied =
        denial.add(
            claim(denial, EventType.ASSAULT, -9.5, "shelled anyone", DateRange.UNKNOWN)
                .between(denial.mention(GUARDS, "its guards"))
                .being(Status.NEGATED)
                .saidBy(denial.mention(NORIJA, "Norija"))
                .claim());
    hold(List.of(shelled, shelling), List.of(denied));
    hold(
        bridge.add(
            claim(bridge, EventType.MOBILIZE, -7.2, "moved", day("2031-05-03", "the same night"))
                .between(bridge.mention(ARMY, "The army of Lesna"))
                .at(bridge.location(VALLEY, "the valley"))
                .claim()));
    hold(
        bridge.add(
            claim(
                    bridge,
                    EventType.ACCUSE,
                    -2,
                    "accused",
                    DateRange.of(LocalDate.of(2031, 4, 1), LocalDate.of(2031, 4, 30), "in April"))
                .between(
                    bridge.mention(LESNA, "Lesna's foreign ministry"),
                    bridge.mention(NORIJA, "Norija of"))
                .about(new Act(EventType.MOBILIZE, "weapons", Status.ACTUAL, bridge.span("mined")))
                .claim()));
    hold(
        denial.add(
            claim(denial, EventType.COERCE, -8, "kidnapped", DateRange.UNKNOWN)
                .between(
                    denial.mention(ARMY, "Lesna's army"),
                    denial.mention(NORIJA, "customs officers"))
                .saidBy(denial.mention(NORIJA, "The ministry"))
                .claim()));
    hold(
        denial.add(
            claim(denial, EventType.THREATEN, -4.4, "threatened", day("2031-05-05", ""))
                .between(denial.mention(NORIJA, "Norija"), denial.mention(LESNA, "the soldiers"))
                .about(new Act(EventType.SANCTION, "", Status.INTENDED, denial.span("close")))
                .claim()));
    hold(
        union.add(
            claim(union, EventType.AGREE, 5, "promised", day("2031-05-06", ""))
                .between(union.mention(UNION, "The River Union"))
                .at(union.location(BRIDGE, "the bridge"))
                .about(new Act(EventType.AID, "peacekeeping", Status.INTENDED, union.span("send")))
                .claim()));
    hold(
        union.add(
            claim(union, EventType.CONSULT, 2.5, "held talks", day("2031-05-05", "on Monday"))
                .between(
                    union.mention(UNION, "Its envoy"),
                    union.mention(NORIJA, "Norija"),
                    union.mention(LESNA, "Lesna"))
                .claim()));
    hold(
        union.add(
            claim(union, EventType.REQUEST, -1, "asked", DateRange.UNKNOWN)
                .between(union.mention(UNION, "Its envoy"), union.mention(LESNA, "both"))
                .about(new Act(EventType.RETREAT, "", Status.HYPOTHETICAL, union.span("pull back")))
                .claim()));
    hold(
        union.add(
            claim(union, EventType.PROTEST, -6.5, "protested", DateRange.UNKNOWN)
                .between(
                    union.mention(FARMERS, "Hundreds of farmers"),
                    union.mention(GUARDS, "Norijan border guards"))
                .at(union.location(CAPITAL, "Lesnograd"))
                .claim()));
    hold(
        union.add(
            claim(union, EventType.AID, 7.6, "thanked", day("2031-05-06", "on Tuesday morning"))
                .between(union.mention(LESNA, "Lesna"), union.mention(UNION, "the union"))
                .claim()));
    hold(
        hostile.add(
            claim(hostile, EventType.ASSAULT, -9, "attacked", DateRange.open("<i>never</i>"))
                .between(
                    hostile.mention(HOSTILE, "<b onclick=evil()>"),
                    hostile.mention(HOSTILE, "'crowd'"))
                .claim()));
    say(
        bridge,
        new Actor("petran.LSN", "Ivo Petran", "LSN", "MIL"),
        "General Ivo Petran",
        "said",
        "We will not be the ones who cross the river,");
    say(
        hostile,
        HOSTILE,
        "He",
        "said",
        "]]> <!-- <script>alert('said')</script> \u2028 | *bold* `code` 🚨北京 \u001B[31mred");
    denial.add(
        new Appointment(
            "p1",
            denial.article.citation(),
            "meet under the River Union's chair",
            day("2031-05-12", "on 12 May"),
            List.of(denial.mention(UNION, "the River Union")),
            Optional.of(denial.location(CAPITAL, "Lesnograd")),
            denial.evidence("to meet")));
  }

  private static DateRange day(String day, String words) {
    return DateRange.of(LocalDate.parse(day), LocalDate.parse(day), words);
  }

  private static void say(Clipping clipping, Actor speaker, String who, String verb, String words) {
    clipping.add(
        new Statement(
            "s-" + speaker.country(),
            clipping.article.citation(),
            Optional.of(clipping.mention(speaker, who)),
            "say",
            clipping.span(words),
            words,
            true,
            List.of(),
            DateRange.UNKNOWN,
            clipping.evidence(verb)));
  }

  private void hold(Claim claim) {
    hold(List.of(claim), List.of());
  }

  private void hold(List<Claim> supporting, List<Claim> denying) {
    Claim first = supporting.get(0);
    events.add(
        new Event(
            "e" + (events.size() + 1),
            first.date(),
            first.coding(),
            first.act(),
            first.status(),
            first.sources().stream().map(Mention::actor).toList(),
            first.targets().stream().map(Mention::actor).toList(),
            first.location().map(Location::place),
            first.counts(),
            supporting,
            denying));
  }

  private Draft claim(
      Clipping clipping, EventType type, double intensity, String trigger, DateRange date) {
    return new Draft("c" + ++number, clipping, type, intensity, trigger, date);
  }

  /** A claim being written. */
  private static final class Draft {
    private final String id;
    private final Clipping clipping;
    private final EventType type;
    private final double intensity;
    private final String trigger;
    private final DateRange date;
    private Optional<Act> act = Optional.empty();
    private Optional<Mention> speaker = Optional.empty();
    private Optional<Location> location = Optional.empty();
    private Counts counts = Counts.NONE;
    private Status status = Status.ACTUAL;
    private List<Mention> sources = List.of();
    private List<Mention> targets = List.of();

    Draft(
        String id,
        Clipping clipping,
        EventType type,
        double intensity,
        String trigger,
        DateRange date) {
      this.id = id;
      this.clipping = clipping;
      this.type = type;
      this.intensity = intensity;
      this.trigger = trigger;
      this.date = date;
    }

    Draft between(Mention source, Mention... targets) {
      sources = List.of(source);
      this.targets = List.of(targets);
      return this;
    }

    Draft about(Act about) {
      act = Optional.of(about);
      return this;
    }

    Draft saidBy(Mention who) {
      speaker = Optional.of(who);
      return this;
    }

    Draft at(Location where) {
      location = Optional.of(where);
      return this;
    }

    Draft being(Status said) {
      status = said;
      return this;
    }

    Draft counting(int killed, int injured) {
      counts =
          new Counts(
              OptionalInt.of(killed),
              injured < 0 ? OptionalInt.empty() : OptionalInt.of(injured),
              OptionalInt.empty());
      return this;
    }

    Claim claim() {
      return new Claim(
          id,
          clipping.article.citation(),
          new Coding(type, "", List.of("military"), "", intensity),
          act,
          status,
          speaker,
          sources,
          targets,
          date,
          location,
          counts,
          clipping.evidence(trigger),
          0.8,
          "rule:" + trigger);
    }
  }
}
