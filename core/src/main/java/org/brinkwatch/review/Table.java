package org.brinkwatch.review;

import java.util.List;

/** A table with a caption, which may be wider than the page and then scrolls. */
final class Table {
  private final Html html;
  private final String caption;

  Table(Html html, String caption) {
    this.html = html;
    this.caption = caption;
  }

  /** A column whose name begins with # holds numbers; the first cell of each row names the row. */
  void write(List<String> columns, List<List<String>> rows) {
    html.open("div", "class", "wide", "role", "region", "aria-label", caption, "tabindex", "0");
    html.open("table").leaf("caption", caption).open("thead").open("tr");
    for (String column : columns) {
      boolean number = column.startsWith("#");
      html.leaf("th", number ? column.substring(1) : column, "scope", "col", "class", kind(column));
    }
    html.close().close().open("tbody").line();
    rows.forEach(row -> row(columns, row));
    html.close().close().close().line();
  }

  private void row(List<String> columns, List<String> cells) {
    html.open("tr");
    for (int i = 0; i < cells.size(); i++) {
      if (i == 0) {
        html.leaf("th", cells.get(i), "scope", "row", "dir", "auto");
      } else {
        html.leaf("td", cells.get(i), "class", kind(columns.get(i)), "dir", "auto");
      }
    }
    html.close().line();
  }

  private static String kind(String column) {
    return column.startsWith("#") ? "n" : "t";
  }

  /** Folded under a picture, for those who would rather read it. */
  void fold(List<String> columns, List<List<String>> rows) {
    html.open("details", "class", "table").leaf("summary", "As a table");
    write(columns, rows);
    html.close();
  }
}
