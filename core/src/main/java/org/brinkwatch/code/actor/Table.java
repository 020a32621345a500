package org.brinkwatch.code.actor;

import java.util.Arrays;
import java.util.List;

/** The tables that can be read, told apart by their header. */
enum Table {
  STATES("iso3 name aliases adjectives nationals capital seats from to"),
  PEOPLES("id name forms adjectives country"),
  ACTORS("id kind name country sector aliases from to note"),
  NAMESAKES("id name country note"),
  ROLES("role variants sector class bare title refers");

  private final String header;

  Table(String header) {
    this.header = header;
  }

  List<String> columns() {
    return List.of(header.split(" "));
  }

  static List<String> headers() {
    return Arrays.stream(values()).map(table -> table.header).toList();
  }
}
