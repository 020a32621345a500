package org.brinkwatch.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements. Of one thread at a time. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Each {
    void take(ResultSet row) throws SQLException;
  }

  /** All rows. */
  <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
    List<T> found = new ArrayList<>();
    each(sql, one -> found.add(row.of(one)), values);
    return found;
  }

  void each(String sql, Each each, Object... values) throws SQLException {
    PreparedStatement statement = bound(sql, values);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        each.take(rows);
      }
    }
  }

  /** The first row. */
  <T> Optional<T> one(String sql, Row<T> row, Object... values) throws SQLException {
    PreparedStatement statement = bound(sql, values);
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
    }
  }

  /** The number in the first column of the first row; 0 without a row. */
  long number(String sql, Object... values) throws SQLException {
    return one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** How many rows it changed. */
  int update(String sql, Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /** The key of the new row. */
  long insert(String sql, Object... values) throws SQLException {
    update(sql, values);
    return number("SELECT last_insert_rowid()");
  }

  /** Statements that give nothing back, separated by semicolons. */
  void run(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepare(sql);
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    if (value instanceof Optional<?> maybe) {
      bind(statement, at, maybe.orElse(null));
    } else if (value instanceof LocalDate day) {
      statement.setLong(at, day.toEpochDay());
    } else if (value instanceof Instant instant) {
      statement.setLong(at, instant.toEpochMilli());
    } else if (value instanceof Enum<?> one) {
      statement.setInt(at, Codes.number(one));
    } else if (value instanceof Boolean flag) {
      statement.setInt(at, flag ? 1 : 0);
    } else {
      statement.setObject(at, value);
    }
  }

  /** Empty where there is none. */
  static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return LocalDate.ofEpochDay(row.getLong(column));
  }

  static Optional<LocalDate> maybeDay(ResultSet row, String column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
