package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * ICEWS. Its ids are not unique, ids with days are. It codes a story on the day it comes out, so
 * that is when the event was known.
 */
final class IcewsRows implements RowReader {
  static final String DATASET = "ICEWS";
  static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Source Name",
          "Source Sectors",
          "Source Country",
          "Event Text",
          "CAMEO Code",
          "Intensity",
          "Target Name",
          "Target Sectors",
          "Target Country",
          "Story ID",
          "Sentence Number",
          "Publisher",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude");

  private final Parties parties = new Parties();
  private final Sectors sectors = Sectors.of(DATASET);
  private final Countries countries = Countries.builtIn();
  private final int width;
  private final Column id;
  private final Column date;
  private final Column code;
  private final Column text;
  private final Column intensity;
  private final Side source;
  private final Side target;
  private final Column publisher;
  private final Column city;
  private final Column district;
  private final Column province;
  private final Column country;
  private final Column latitude;
  private final Column longitude;

  private record Side(Column name, Column sectors, Column country) {}

  IcewsRows(Columns columns) throws BadCell {
    width = columns.size();
    id = columns.need("Event ID");
    date = columns.need("Event Date");
    code = columns.need("CAMEO Code");
    text = columns.maybe("Event Text");
    intensity = columns.maybe("Intensity");
    source = side(columns, "Source");
    target = side(columns, "Target");
    publisher = columns.maybe("Publisher");
    city = columns.maybe("City");
    district = columns.maybe("District");
    province = columns.maybe("Province");
    country = columns.maybe("Country");
    latitude = columns.maybe("Latitude");
    longitude = columns.maybe("Longitude");
  }

  private static Side side(Columns columns, String which) throws BadCell {
    return new Side(
        columns.need(which + " Name"),
        columns.maybe(which + " Sectors"),
        columns.need(which + " Country"));
  }

  @Override
  public Incoming read(Row row) throws BadCell, LeftOut {
    Flags flags = new Flags();
    LocalDate day = row.day(date);
    String written = row.need(code);
    Coded coded = Coded.of(written, code.name());
    EventType type = coded.type();
    String publishedBy = row.name(publisher);
    Origin origin = new Origin(DATASET, row.need(id), Optional.of(day), "");
    Deed deed =
        new Deed(
            origin.key(),
            day,
            day,
            actor(row, source, flags),
            actor(row, target, flags),
            type,
            coded.mode(),
            row.number(intensity, -10, 10).orElse(coded.intensity()),
            Status.ACTUAL,
            place(row, flags),
            publishedBy.isEmpty() ? List.of() : List.of(publishedBy));
    Imported.Details details =
        new Imported.Details(
            DateRange.of(day, day, ""),
            written,
            written,
            List.of(),
            true,
            Places.words(row.name(city), row.name(district), row.name(province), row.name(country)),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "",
            row.notes(text));
    return new Imported(origin, deed, details, flags.list());
  }

  private Actor actor(Row row, Side side, Flags flags) throws BadCell {
    return parties.actor(
        row.name(side.name()),
        countries.names().find(row.text(side.country()), side.country().name(), flags),
        sectors.first(row.text(side.sectors())));
  }

  private Optional<Place> place(Row row, Flags flags) throws BadCell {
    String town = row.name(city);
    String region = Places.words(row.name(district), row.name(province));
    String state = row.name(country);
    String iso = countries.names().find(state, country.name(), flags);
    Place.Precision precision =
        !town.isEmpty()
            ? Place.Precision.TOWN
            : region.isEmpty() ? Place.Precision.COUNTRY : Place.Precision.PROVINCE;
    String name = !town.isEmpty() ? town : region.isEmpty() ? state : region;
    return Places.place(row, latitude, longitude, name, iso, precision, flags);
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
