package org.brinkwatch.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * ACLED. Rows are corrected: the same id with a newer timestamp takes the place of the older one.
 * Battles and explosions have no direction.
 */
final class AcledRows implements RowReader {
  static final String DATASET = "ACLED";

  private static final Pattern FORCES =
      Pattern.compile("(Military Forces|Police Forces|Government) of (.+?)(?: \\(\\d{4}.*|$)");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()\\d]+)\\)");
  private static final Map<String, String> ARMS =
      Map.of("Military Forces", "MIL", "Police Forces", "COP", "Government", "GOV");
  private static final double LAST_SECOND = 7_258_118_400.0; // the year 2200

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Parties parties = new Parties();
  private final Sectors sectors = Sectors.of(DATASET);
  private final Countries countries = Countries.builtIn();
  private final LocalDate asOf;
  private final int width;
  private final Column id;
  private final Column date;
  private final Column type;
  private final Column subType;
  private final Column actor1;
  private final Column inter1;
  private final Column actor2;
  private final Column inter2;
  private final Column iso;
  private final Column country;
  private final Column admin1;
  private final Column admin2;
  private final Column location;
  private final Column latitude;
  private final Column longitude;
  private final Column precision;
  private final Column source;
  private final Column notes;
  private final Column fatalities;
  private final Column timestamp;

  private record Meaning(Coded coded, boolean directed) {}

  AcledRows(Columns columns, LocalDate asOf) throws BadCell {
    this.asOf = asOf;
    width = columns.size();
    id = columns.need("event_id_cnty");
    date = columns.need("event_date");
    type = columns.need("event_type");
    subType = columns.maybe("sub_event_type");
    actor1 = columns.need("actor1");
    inter1 = columns.maybe("inter1");
    actor2 = columns.need("actor2");
    inter2 = columns.maybe("inter2");
    iso = columns.maybe("iso");
    country = columns.need("country");
    admin1 = columns.maybe("admin1");
    admin2 = columns.maybe("admin2");
    location = columns.maybe("location");
    latitude = columns.maybe("latitude");
    longitude = columns.maybe("longitude");
    precision = columns.maybe("geo_precision");
    source = columns.maybe("source");
    notes = columns.maybe("notes");
    fatalities = columns.maybe("fatalities");
    timestamp = columns.maybe("timestamp");
    for (String[] cells : Facts.lines("acled.tsv")) {
      Coded coded = new Coded(EventType.valueOf(cells[2]), cells[3], Double.parseDouble(cells[4]));
      meanings.put(kind(cells[0], cells[1]), new Meaning(coded, cells[5].equals("yes")));
    }
  }

  private static String kind(String type, String subType) {
    return subType.isEmpty() ? type : type + "/" + subType;
  }

  @Override
  public Incoming read(Row row) throws BadCell, LeftOut {
    Flags flags = new Flags();
    LocalDate day = row.day(date);
    String kind = kind(row.need(type), row.text(subType));
    Meaning meaning = meaning(row.text(type), kind, flags);
    Coded coded = meaning.coded();
    String state = state(row, flags);
    Origin origin = new Origin(DATASET, row.need(id), Optional.empty(), version(row, timestamp));
    Deed deed =
        new Deed(
            origin.key(),
            day,
            row.text(timestamp).isEmpty() ? asOf : written(row, timestamp),
            actor(row.name(actor1), row.text(inter1), state),
            actor(row.name(actor2), row.text(inter2), state),
            coded.type(),
            coded.mode(),
            coded.intensity(),
            Status.ACTUAL,
            place(row, state, flags),
            outlets(row.name(source)));
    Imported.Details details =
        new Imported.Details(
            DateRange.of(day, day, ""),
            kind,
            Cameo.builtIn().code(coded.type(), coded.mode()),
            List.of(),
            meaning.directed(),
            Places.words(row.name(location), row.name(admin2), row.name(admin1), row.name(country)),
            row.count(fatalities),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "",
            row.notes(notes));
    return new Imported(origin, deed, details, flags.list());
  }

  private Meaning meaning(String broad, String kind, Flags flags) throws BadCell, LeftOut {
    Meaning known = meanings.get(kind);
    if (known != null) {
      return known;
    }
    if (broad.equals("Strategic developments")) {
      throw new LeftOut(kind + " has no type in PLOVER");
    }
    Meaning wider = meanings.get(broad);
    if (wider == null) {
      throw new BadCell(type.name(), broad, "an event type of ACLED's");
    }
    flags.add("unknown sub-event type, read as " + broad + ": " + kind);
    return wider;
  }

  /** The row's country: by its number, else by its name. */
  private String state(Row row, Flags flags) {
    String byNumber = countries.numbers().peek(row.text(iso));
    return byNumber.isEmpty()
        ? countries.names().find(row.text(country), country.name(), flags)
        : byNumber;
  }

  private Actor actor(String name, String inter, String state) {
    if (name.isEmpty()) {
      return Imported.NOBODY;
    }
    Matcher forces = FORCES.matcher(name);
    if (forces.lookingAt()) {
      String home = countries.names().peek(forces.group(2));
      String arm = ARMS.getOrDefault(forces.group(1), "GOV");
      return home.isEmpty()
          ? parties.actor(name, "", arm)
          : new Actor(home + "." + arm, name, home, arm);
    }
    String sector = sectors.sector(inter);
    String home = home(name);
    boolean local = sector.equals("CVL") || sector.equals("OPP");
    return parties.actor(name, home.isEmpty() && local ? state : home, sector);
  }

  /** The country in brackets behind a name; most armed groups have none, and none is made up. */
  private String home(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    String home = "";
    while (brackets.find()) {
      home = countries.names().peek(brackets.group(1));
    }
    return home;
  }

  private Optional<Place> place(Row row, String state, Flags flags) throws BadCell {
    Place.Precision grain =
        row.text(precision).equals("3") ? Place.Precision.PROVINCE : Place.Precision.TOWN;
    return Places.place(row, latitude, longitude, row.name(location), state, grain, flags);
  }

  static List<String> outlets(String words) {
    return Arrays.stream(words.split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /** Seconds since 1970, padded so that they sort as text. */
  static String version(Row row, Column timestamp) throws BadCell {
    return row.text(timestamp).isEmpty()
        ? ""
        : String.format(java.util.Locale.ROOT, "%011d", seconds(row, timestamp));
  }

  private static LocalDate written(Row row, Column timestamp) throws BadCell {
    return Instant.ofEpochSecond(seconds(row, timestamp)).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** A timestamp is a number of seconds, or a day with a time. */
  private static long seconds(Row row, Column timestamp) throws BadCell {
    String words = row.text(timestamp);
    if (words.length() > 10 && words.charAt(4) == '-') {
      try {
        String point = words.replace(' ', 'T').replaceFirst("(\\.\\d+)?(Z|\\+00:?00)?$", "Z");
        return Instant.parse(point).getEpochSecond();
      } catch (DateTimeException e) {
        throw new BadCell(timestamp.name(), words, "seconds since 1970");
      }
    }
    return (long) row.number(timestamp, 0, LAST_SECOND).orElse(0);
  }

  @Override
  public boolean fits(Cells cells) {
    return cells.size() == width;
  }

  @Override
  public String width() {
    return width + " columns";
  }

  /** ACLED's list of rows that it has deleted. */
  static final class Deletions implements RowReader {
    private final int width;
    private final Column id;
    private final Column deleted;

    Deletions(Columns columns) throws BadCell {
      width = columns.size();
      id = columns.need("event_id_cnty");
      deleted = columns.need("deleted_timestamp");
    }

    @Override
    public Incoming read(Row row) throws BadCell {
      row.need(deleted);
      return new Withdrawn(
          new Origin(DATASET, row.need(id), Optional.empty(), version(row, deleted)));
    }

    @Override
    public boolean fits(Cells cells) {
      return cells.size() == width;
    }

    @Override
    public String width() {
      return width + " columns";
    }
  }
}
