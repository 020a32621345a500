package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;

/** The 20 columns of ICEWS, in UTF-8. Countries are names, sectors words. */
final class IcewsTable extends TabTable {
  private final Countries countries = Countries.builtIn();
  private final Sectors sectors = Sectors.of(IcewsRows.DATASET);

  @Override
  List<String> columns() {
    return IcewsRows.COLUMNS;
  }

  @Override
  List<String> cells(ExportRow row, ExportRow.Pair pair, String id, LocalDate day) {
    Place.Precision precision = row.place().map(Place::precision).orElse(Place.Precision.REGION);
    String name = Safe.tabbed(row.place().map(Place::name).orElse(""));
    return List.of(
        Safe.tabbed(id),
        day.toString(),
        Safe.tabbed(pair.source().name()),
        sector(pair.source()),
        country(pair.source().country()),
        words(row),
        row.coding().cameo(),
        Safe.number(row.coding().intensity()),
        Safe.tabbed(pair.target().name()),
        sector(pair.target()),
        country(pair.target().country()),
        "",
        "",
        Safe.tabbed(row.outlets().isEmpty() ? "" : row.outlets().get(0)),
        precision == Place.Precision.TOWN ? name : "",
        "",
        precision == Place.Precision.PROVINCE || precision == Place.Precision.REGION ? name : "",
        country(row.place().map(Place::country).orElse("")),
        row.place().map(place -> Safe.number(place.lat())).orElse(""),
        row.place().map(place -> Safe.number(place.lon())).orElse(""));
  }

  private String country(String code) {
    return code.isEmpty() ? "" : Safe.tabbed(countries.name(code));
  }

  private String sector(Actor actor) {
    return actor.sector().isEmpty() ? "" : sectors.word(actor.sector());
  }

  /** "Assault: heavy-weapons"; in ICEWS the name of the CAMEO code stands here. */
  private static String words(ExportRow row) {
    String type = row.coding().type().name();
    String plain = type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
    return Safe.tabbed(plain + (row.coding().mode().isEmpty() ? "" : ": " + row.coding().mode()));
  }
}
