package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * GDELT's events, 2.0 with 61 columns and 1.0 with 58 (57 before it had addresses), without a
 * header. Event codes have leading zeros; places have FIPS countries, actors CAMEO's.
 */
final class GdeltRows implements RowReader {
  static final String DATASET = "GDELT";
  private static final int COLUMNS_2 = 61;
  private static final int COLUMNS_1 = 58;

  /** CAMEO's codes of organisations that our actor files have under another id. */
  private static final Map<String, String> GROUPS = Map.of("UNO", "UN", "NAT", "NATO", "EEC", "EU");

  private final Parties parties = new Parties();
  private final Countries countries = Countries.builtIn();
  private final int width;
  private final Column id;
  private final Column date;
  private final Side source;
  private final Side target;
  private final Column code;
  private final Column intensity;
  private final Column placeType;
  private final Column placeName;
  private final Column placeCountry;
  private final Column latitude;
  private final Column longitude;
  private final Column added;
  private final Column url;

  private record Side(Column code, Column name, Column country, Column group, Column type) {}

  GdeltRows(Columns columns) throws BadCell {
    width = columns.size();
    id = columns.need("GLOBALEVENTID");
    date = columns.need("SQLDATE", "Day");
    source = side(columns, "Actor1");
    target = side(columns, "Actor2");
    code = columns.need("EventCode");
    intensity = columns.need("GoldsteinScale");
    placeType = columns.need("ActionGeo_Type");
    placeName = columns.need("ActionGeo_FullName");
    placeCountry = columns.need("ActionGeo_CountryCode");
    latitude = columns.need("ActionGeo_Lat");
    longitude = columns.need("ActionGeo_Long");
    added = columns.need("DATEADDED");
    url = columns.maybe("SOURCEURL");
  }

  private static Side side(Columns columns, String which) throws BadCell {
    return new Side(
        columns.need(which + "Code"),
        columns.need(which + "Name"),
        columns.need(which + "CountryCode"),
        columns.need(which + "KnownGroupCode"),
        columns.need(which + "Type1Code"));
  }

  /** The columns of a file without a header, by how many there are. */
  static Optional<List<String>> layout(int width) {
    boolean second = width == COLUMNS_2;
    if (!second && width != COLUMNS_1 && width != COLUMNS_1 - 1) {
      return Optional.empty();
    }
    List<String> names =
        new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
    for (String actor : List.of("Actor1", "Actor2")) {
      for (String part :
          List.of(
              "Code",
              "Name",
              "CountryCode",
              "KnownGroupCode",
              "EthnicCode",
              "Religion1Code",
              "Religion2Code",
              "Type1Code",
              "Type2Code",
              "Type3Code")) {
        names.add(actor + part);
      }
    }
    names.addAll(
        List.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone"));
    for (String place : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
      names.addAll(List.of(place + "Type", place + "FullName", place + "CountryCode"));
      names.add(place + "ADM1Code");
      if (second) {
        names.add(place + "ADM2Code");
      }
      names.addAll(List.of(place + "Lat", place + "Long", place + "FeatureID"));
    }
    names.add("DATEADDED");
    if (width != COLUMNS_1 - 1) {
      names.add("SOURCEURL");
    }
    return Optional.of(List.copyOf(names));
  }

  @Override
  public Incoming read(Row row) throws BadCell, LeftOut {
    Flags flags = new Flags();
    LocalDate day = row.day(date);
    String written = row.need(code);
    Coded coded = Coded.of(written, code.name());
    String address = row.name(url);
    Origin origin = new Origin(DATASET, row.need(id), Optional.empty(), "");
    String outlet = host(address);
    Deed deed =
        new Deed(
            origin.key(),
            day,
            row.day(added),
            actor(row, source, flags),
            actor(row, target, flags),
            coded.type(),
            coded.mode(),
            row.number(intensity, -10, 10).orElse(coded.intensity()),
            Status.ACTUAL,
            place(row, flags),
            outlet.isEmpty() ? List.of() : List.of(outlet));
    Imported.Details details =
        new Imported.Details(
            DateRange.of(day, day, ""),
            written,
            written,
            List.of(),
            true,
            row.name(placeName),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            address.startsWith("http") ? address : "",
            "");
    return new Imported(origin, deed, details, flags.list());
  }

  private Actor actor(Row row, Side side, Flags flags) {
    if (row.text(side.code()).isEmpty()) {
      return Imported.NOBODY;
    }
    String type = row.text(side.type());
    String sector = Sectors.CODES.contains(type) ? type : "";
    String group = GROUPS.getOrDefault(row.text(side.group()), "");
    if (!group.isEmpty()) {
      return new Actor(group, row.name(side.name()), "", "IGO");
    }
    String country = countries.cameo(row.text(side.country()), side.country().name(), flags);
    String name = row.name(side.name());
    return parties.actor(
        name.isEmpty() && country.isEmpty() ? row.name(side.code()) : name, country, sector);
  }

  private Optional<Place> place(Row row, Flags flags) throws BadCell {
    Place.Precision precision =
        switch (row.text(placeType)) {
          case "3", "4" -> Place.Precision.TOWN;
          case "2", "5" -> Place.Precision.PROVINCE;
          default -> Place.Precision.COUNTRY;
        };
    String country = countries.fips().find(row.text(placeCountry), placeCountry.name(), flags);
    return Places.place(row, latitude, longitude, row.name(placeName), country, precision, flags);
  }

  /** The site that an address is of. */
  private static String host(String address) {
    if (!address.startsWith("http")) {
      return address; // a print source or a broadcast has its name here
    }
    int begin = address.indexOf("//") + 2;
    int end = begin;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(begin, end);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
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
