package org.brinkwatch.code.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rows by id; a later file's rows take the place of an earlier one's with the same id. */
final class Rows {
  private record Key(Table table, String id) {}

  record Sheet(Table table, List<Row> rows) {}

  private final Map<Key, Sheet> byId = new LinkedHashMap<>();

  void take(Table table, Row row) {
    String id = row.required(row.columns().get(0));
    Key key = new Key(table, id);
    Sheet sheet = byId.get(key);
    if (sheet == null || !sheet.rows.get(0).file().equals(row.file())) {
      sheet = new Sheet(table, new ArrayList<>(1));
      byId.put(key, sheet);
    } else if (table != Table.ACTORS) {
      row.problem("second row of '" + id + "'", "keep one of them");
    }
    sheet.rows.add(row);
  }

  /** Where each id of these tables stands: file and line. */
  Map<String, String> lines(Set<Table> tables) {
    Map<String, String> lines = new HashMap<>();
    byId.forEach(
        (key, sheet) -> {
          if (tables.contains(key.table)) {
            Row row = sheet.rows.get(0);
            lines.putIfAbsent(key.id, row.file() + ":" + row.line());
          }
        });
    return lines;
  }

  List<Sheet> of(Table table) {
    return byId.values().stream().filter(sheet -> sheet.table == table).toList();
  }
}
