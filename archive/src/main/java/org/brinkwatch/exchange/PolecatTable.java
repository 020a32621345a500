package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;

/** The 40 columns of POLECAT; those of which the desk knows nothing are empty. */
final class PolecatTable extends TabTable {
  private static final String VERSION = "Brinkwatch";

  private final Countries countries = Countries.builtIn();

  @Override
  List<String> columns() {
    return PolecatRows.COLUMNS;
  }

  @Override
  List<String> cells(ExportRow row, ExportRow.Pair pair, String id, LocalDate day) {
    Map<String, String> cells = new HashMap<>();
    cells.put("Event ID", id);
    cells.put("Event Date", day.toString());
    cells.put("Event Type", row.coding().type().name());
    cells.put("Event Mode", row.coding().mode());
    cells.put("Contexts", String.join(";", row.coding().contexts()));
    side(cells, "Actor", pair.source());
    side(cells, "Recipient", pair.target());
    row.place().ifPresent(place -> place(cells, place));
    cells.put("Source", row.outlets().isEmpty() ? "" : row.outlets().get(0));
    cells.put("Version", VERSION);
    cells.replaceAll((column, words) -> Safe.tabbed(words));
    cells.put("Intensity", Safe.number(row.coding().intensity()));
    cells.put("Quad Code", Integer.toString(row.coding().type().quad().code()));
    row.place().ifPresent(place -> cells.put("Latitude", Safe.number(place.lat())));
    row.place().ifPresent(place -> cells.put("Longitude", Safe.number(place.lon())));
    return PolecatRows.COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList();
  }

  private void side(Map<String, String> cells, String which, Actor actor) {
    cells.put(which + " Name", actor.name());
    cells.put(which + " Name Raw", actor.name());
    cells.put(which + " Country", actor.country());
    cells.put("Primary " + which + " Sector", actor.sector());
    cells.put(which + " Sectors", actor.sector());
  }

  private void place(Map<String, String> cells, Place place) {
    cells.put("Placename", place.name());
    cells.put("Country", place.country().isEmpty() ? "" : countries.name(place.country()));
    switch (place.precision()) {
      case TOWN -> cells.put("City", place.name());
      case PROVINCE -> cells.put("Province", place.name());
      case COUNTRY, REGION -> cells.put("Raw Placename", place.name());
    }
  }
}
