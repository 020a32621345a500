package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/** POLECAT, by the names of its columns, whose order and number differ between its files. */
final class PolecatRows implements RowReader {
  static final String DATASET = "POLECAT";
  static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private static final String HEADLINE = "Headline";

  private final Parties parties = new Parties();
  private final Countries countries = Countries.builtIn();
  private final int width;
  private final boolean headline;
  private final Column id;
  private final Column date;
  private final Column type;
  private final Column mode;
  private final Column intensity;
  private final Column contexts;
  private final Side source;
  private final Side target;
  private final Column placeName;
  private final Column city;
  private final Column province;
  private final Column country;
  private final Column latitude;
  private final Column longitude;
  private final Column outlet;
  private final Column published;

  private record Side(
      Column name, Column rawName, Column country, Column cow, Column sector, Column sectors) {}

  PolecatRows(Columns columns) throws BadCell {
    width = columns.size();
    headline = columns.has(HEADLINE);
    id = columns.need("Event ID");
    date = columns.need("Event Date");
    type = columns.need("Event Type");
    mode = columns.maybe("Event Mode");
    intensity = columns.maybe("Intensity", "Event Intensity");
    contexts = columns.maybe("Contexts");
    source = side(columns, "Actor");
    target = side(columns, "Recipient");
    placeName = columns.maybe("Placename");
    city = columns.maybe("City");
    province = columns.maybe("Province");
    country = columns.maybe("Country");
    latitude = columns.maybe("Latitude");
    longitude = columns.maybe("Longitude");
    outlet = columns.maybe("Source");
    published = columns.maybe("Publication Date");
  }

  private static Side side(Columns columns, String which) throws BadCell {
    return new Side(
        columns.need(which + " Name"),
        columns.maybe(which + " Name Raw"),
        columns.maybe(which + " Country"),
        columns.maybe(which + " COW"),
        columns.maybe("Primary " + which + " Sector"),
        columns.maybe(which + " Sectors"));
  }

  /**
   * The columns of the lines below a header. Some files name a headline that no line has: whether
   * this one does, its first line tells.
   */
  static List<String> below(List<String> header, int cells) {
    return cells == header.size() - 1
        ? header.stream().filter(name -> !Columns.key(name).equals("headline")).toList()
        : header;
  }

  @Override
  public Incoming read(Row row) throws BadCell, LeftOut {
    Flags flags = new Flags();
    LocalDate day = row.day(date);
    EventType coded = type(row.need(type));
    String kind = row.name(mode).toLowerCase(Locale.ROOT).replace(' ', '-');
    String cameo = Cameo.builtIn().code(coded, kind);
    double usual = Cameo.builtIn().meaning(cameo).orElseThrow().intensity();
    Origin origin = new Origin(DATASET, row.need(id), Optional.empty(), "");
    String publishedBy = row.name(outlet);
    Deed deed =
        new Deed(
            origin.key(),
            day,
            row.text(published).isEmpty() ? day : row.day(published),
            actor(row, source, flags),
            actor(row, target, flags),
            coded,
            kind,
            row.number(intensity, -10, 10).orElse(usual),
            Status.ACTUAL,
            place(row, flags),
            publishedBy.isEmpty() ? List.of() : List.of(publishedBy));
    Imported.Details details =
        new Imported.Details(
            DateRange.of(day, day, ""),
            row.text(type) + (kind.isEmpty() ? "" : "/" + row.name(mode)),
            cameo,
            parts(row.name(contexts)),
            true,
            Places.words(
                row.name(placeName), row.name(city), row.name(province), row.name(country)),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "",
            "");
    return new Imported(origin, deed, details, flags.list());
  }

  private EventType type(String word) throws BadCell {
    for (EventType known : EventType.values()) {
      if (known.name().equals(word)) {
        return known;
      }
    }
    throw new BadCell(type.name(), word, "one of PLOVER's sixteen types");
  }

  static List<String> parts(String words) {
    return Arrays.stream(words.split("[;,|]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .sorted()
        .distinct()
        .toList();
  }

  private Actor actor(Row row, Side side, Flags flags) {
    String name =
        Stream.of(row.name(side.name()), row.name(side.rawName()))
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    String sector =
        Stream.concat(
                Stream.of(row.text(side.sector())),
                Stream.of(row.text(side.sectors()).split("[;,|] *", -1)))
            .filter(Sectors.CODES::contains)
            .findFirst()
            .orElse("");
    return parties.actor(name, country(row, side, flags), sector);
  }

  /** By the country, be it a code or a name; else by the number of the Correlates of War. */
  private String country(Row row, Side side, Flags flags) {
    String written = row.text(side.country());
    if (written.isEmpty()) {
      return countries.cow().find(row.text(side.cow()), side.cow().name(), flags);
    }
    return country(written, side.country().name(), flags);
  }

  private String country(String written, String field, Flags flags) {
    String code = countries.alpha3().peek(written);
    return code.isEmpty() ? countries.names().find(written, field, flags) : code;
  }

  private Optional<Place> place(Row row, Flags flags) throws BadCell {
    String town = row.name(city);
    String region = row.name(province);
    String state = country(row.name(country), country.name(), flags);
    Place.Precision precision =
        !town.isEmpty()
            ? Place.Precision.TOWN
            : region.isEmpty() ? Place.Precision.COUNTRY : Place.Precision.PROVINCE;
    String name =
        Stream.of(row.name(placeName), town, region, row.name(country))
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    return Places.place(row, latitude, longitude, name, state, precision, flags);
  }

  /** Surplus tabs at the end are borne; a line with words behind the last column is not. */
  @Override
  public boolean fits(Cells cells) {
    for (int i = width; i < cells.size(); i++) {
      if (!cells.cell(i).isBlank()) {
        return false;
      }
    }
    return cells.size() >= width;
  }

  @Override
  public String width() {
    return width + " columns" + (headline ? " with the headline" : "");
  }
}
