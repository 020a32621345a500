package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * UCDP's georeferenced events. The sides of a fight have no direction; violence against civilians
 * has. A row does not say when it was published: that is the day of the release, or of the import.
 */
final class UcdpRows implements RowReader {
  static final String DATASET = "UCDP GED";

  /** In the order of the files that come without a header. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "relid",
          "year",
          "active_year",
          "code_status",
          "type_of_violence",
          "conflict_dset_id",
          "conflict_new_id",
          "conflict_name",
          "dyad_dset_id",
          "dyad_new_id",
          "dyad_name",
          "side_a_dset_id",
          "side_a_new_id",
          "side_a",
          "side_b_dset_id",
          "side_b_new_id",
          "side_b",
          "number_of_sources",
          "source_article",
          "source_office",
          "source_date",
          "source_headline",
          "source_original",
          "where_prec",
          "where_coordinates",
          "where_description",
          "adm_1",
          "adm_2",
          "latitude",
          "longitude",
          "geom_wkt",
          "priogrid_gid",
          "country",
          "country_id",
          "region",
          "event_clarity",
          "date_prec",
          "date_start",
          "date_end",
          "deaths_a",
          "deaths_b",
          "deaths_civilians",
          "deaths_unknown",
          "best",
          "high",
          "low",
          "gwnoa",
          "gwnob");

  private static final String STATE_BASED = "1";
  private static final String NON_STATE = "2";
  private static final String ONE_SIDED = "3";
  private static final double FIGHT = -10;

  private final Parties parties = new Parties();
  private final Countries countries = Countries.builtIn();
  private final LocalDate asOf;
  private final int width;
  private final Column id;
  private final Column kind;
  private final Side sideA;
  private final Side sideB;
  private final Column office;
  private final Column headline;
  private final Column wherePrecision;
  private final Column where;
  private final Column province;
  private final Column latitude;
  private final Column longitude;
  private final Column country;
  private final Column countryId;
  private final Column start;
  private final Column end;
  private final Column best;
  private final Column high;
  private final Column low;

  private record Side(Column name, Column number) {}

  UcdpRows(Columns columns, LocalDate asOf) throws BadCell {
    this.asOf = asOf;
    width = columns.size();
    id = columns.need("id");
    kind = columns.need("type_of_violence");
    sideA = new Side(columns.need("side_a"), columns.maybe("gwnoa"));
    sideB = new Side(columns.need("side_b"), columns.maybe("gwnob"));
    office = columns.maybe("source_office");
    headline = columns.maybe("source_headline");
    wherePrecision = columns.maybe("where_prec");
    where = columns.maybe("where_coordinates");
    province = columns.maybe("adm_1");
    latitude = columns.need("latitude");
    longitude = columns.need("longitude");
    country = columns.need("country");
    countryId = columns.maybe("country_id");
    start = columns.need("date_start");
    end = columns.need("date_end");
    best = columns.need("best");
    high = columns.maybe("high");
    low = columns.maybe("low");
  }

  @Override
  public Incoming read(Row row) throws BadCell, LeftOut {
    Flags flags = new Flags();
    LocalDate first = row.day(start);
    LocalDate last = row.day(end);
    if (last.isBefore(first)) {
      throw new BadCell(end.name(), last.toString(), "no day before date_start, " + first);
    }
    String violence = row.need(kind);
    String mode = mode(violence);
    String state = state(row, flags);
    Origin origin = new Origin(DATASET, row.need(id), Optional.empty(), "");
    Deed deed =
        new Deed(
            origin.key(),
            last,
            asOf,
            actor(row, sideA, violence, state, flags),
            actor(row, sideB, violence, state, flags),
            EventType.ASSAULT,
            mode,
            FIGHT,
            Status.ACTUAL,
            place(row, state, flags),
            AcledRows.outlets(row.name(office)));
    Imported.Details details =
        new Imported.Details(
            DateRange.of(first, last, ""),
            violence,
            Cameo.builtIn().code(EventType.ASSAULT, mode),
            List.of(),
            violence.equals(ONE_SIDED),
            Places.words(row.name(where), row.name(province), row.name(country)),
            row.count(best),
            row.count(low),
            row.count(high),
            "",
            row.notes(headline));
    return new Imported(origin, deed, details, flags.list());
  }

  private String mode(String violence) throws BadCell {
    return switch (violence) {
      case STATE_BASED, NON_STATE -> "fight";
      case ONE_SIDED -> "kill";
      default -> throw new BadCell(kind.name(), violence, "1, 2 or 3");
    };
  }

  private String state(Row row, Flags flags) {
    String byNumber = countries.gw().peek(row.text(countryId));
    return byNumber.isEmpty()
        ? countries.names().find(row.text(country), country.name(), flags)
        : byNumber;
  }

  private Actor actor(Row row, Side side, String violence, String state, Flags flags)
      throws BadCell {
    row.need(side.name());
    String name = row.name(side.name());
    String number = row.text(side.number());
    if (!number.isEmpty()) {
      String home = countries.gw().find(number, side.number().name(), flags);
      return home.isEmpty()
          ? parties.actor(name, "", "GOV")
          : new Actor(home + ".GOV", name, home, "GOV");
    }
    if (name.equals("Civilians")) {
      return parties.actor(name, state, "CVL");
    }
    return parties.actor(name, "", violence.equals(NON_STATE) ? "UAF" : "REB");
  }

  private Optional<Place> place(Row row, String state, Flags flags) throws BadCell {
    Place.Precision precision =
        switch (row.text(wherePrecision)) {
          case "1", "2" -> Place.Precision.TOWN;
          case "6" -> Place.Precision.COUNTRY;
          case "5", "7" -> Place.Precision.REGION;
          default -> Place.Precision.PROVINCE;
        };
    return Places.place(row, latitude, longitude, row.name(where), state, precision, flags);
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
