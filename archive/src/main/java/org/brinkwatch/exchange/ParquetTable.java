package org.brinkwatch.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Our own columns as Apache Parquet: flat, every column optional, plain values, not compressed, one
 * page for each column of a group of rows. After the format's specification (parquet.thrift of
 * parquet-format); why by hand: docs/decisions/parquet.md.
 */
final class ParquetTable implements Exporter {
  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
  private static final int GROUP = 20_000;
  private static final String CREATED_BY = "brinkwatch";

  // numbers of parquet.thrift
  private static final int INT32 = 1;
  private static final int DOUBLE = 5;
  private static final int BYTE_ARRAY = 6;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;
  private static final int DATE = 6;
  private static final int LOGICAL_STRING = 1;
  private static final int LOGICAL_DATE = 6;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int UNCOMPRESSED = 0;
  private static final int DATA_PAGE = 0;

  private record Chunk(long offset, int size, int values) {}

  private record Group(List<Chunk> chunks, int rows) {}

  /** The values of one column of one group. */
  private static final class Values {
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private int level = -1;
    private int run;

    void add(Optional<?> value) {
      int here = value.isPresent() ? 1 : 0;
      if (here != level) {
        endRun();
        level = here;
      }
      run++;
      value.ifPresent(this::plain);
    }

    /** Runs of the same definition level: its length twice, then the level. */
    private void endRun() {
      if (run > 0) {
        int rest = run << 1;
        while ((rest & ~0x7f) != 0) {
          levels.write((rest & 0x7f) | 0x80);
          rest >>>= 7;
        }
        levels.write(rest);
        levels.write(level);
      }
      run = 0;
    }

    private void plain(Object value) {
      if (value instanceof String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        plain.writeBytes(little(bytes.length));
        plain.writeBytes(bytes);
      } else if (value instanceof Double number) {
        plain.writeBytes(
            ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(number).array());
      } else if (value instanceof LocalDate day) {
        plain.writeBytes(little((int) day.toEpochDay()));
      } else {
        plain.writeBytes(little((Integer) value));
      }
    }

    byte[] page() {
      endRun();
      ByteArrayOutputStream page = new ByteArrayOutputStream(levels.size() + plain.size() + 4);
      page.writeBytes(little(levels.size()));
      page.writeBytes(levels.toByteArray());
      page.writeBytes(plain.toByteArray());
      return page.toByteArray();
    }
  }

  /** A file as it grows. */
  private static final class File {
    private final OutputStream out;
    private final List<Group> groups = new ArrayList<>();
    private long offset;
    private List<Values> columns = empty();
    private int rows;

    File(OutputStream out) {
      this.out = out;
    }

    private static List<Values> empty() {
      return FlatColumn.ALL.stream().map(column -> new Values()).toList();
    }

    void write(byte[] bytes) throws IOException {
      out.write(bytes);
      offset += bytes.length;
    }

    void add(ExportRow row, ExportRow.Pair pair) throws IOException {
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).add(FlatColumn.ALL.get(i).value().apply(row, pair));
      }
      rows++;
      if (rows == GROUP) {
        endGroup();
      }
    }

    void endGroup() throws IOException {
      if (rows == 0) {
        return;
      }
      List<Chunk> chunks = new ArrayList<>();
      for (Values values : columns) {
        byte[] page = values.page();
        long begin = offset;
        write(header(page.length, rows));
        write(page);
        chunks.add(new Chunk(begin, (int) (offset - begin), rows));
      }
      groups.add(new Group(chunks, rows));
      columns = empty();
      rows = 0;
    }

    void end() throws IOException {
      endGroup();
      byte[] footer = footer(groups);
      write(footer);
      write(little(footer.length));
      write(MAGIC);
      out.flush();
    }
  }

  @Override
  public Written write(Iterator<ExportRow> rows, OutputStream out) throws IOException {
    File file = new File(out);
    file.write(MAGIC);
    long written = 0;
    while (rows.hasNext()) {
      ExportRow row = rows.next();
      for (ExportRow.Pair pair : row.pairs()) {
        file.add(row, pair);
      }
      written++;
    }
    file.end();
    return new Written(written, 0);
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] header(int size, int values) {
    Thrift header = new Thrift();
    header.number(1, DATA_PAGE);
    header.number(2, size);
    header.number(3, size);
    header.begin(5);
    header.number(1, values);
    header.number(2, PLAIN);
    header.number(3, RLE);
    header.number(4, RLE);
    header.end();
    header.stop();
    return header.bytes();
  }

  private static byte[] footer(List<Group> groups) {
    Thrift footer = new Thrift();
    footer.number(1, 1);
    footer.structs(2, FlatColumn.ALL.size() + 1);
    footer.begin();
    footer.words(4, "events");
    footer.number(5, FlatColumn.ALL.size());
    footer.end();
    FlatColumn.ALL.forEach(column -> schema(footer, column));
    footer.large(3, groups.stream().mapToLong(Group::rows).sum());
    footer.structs(4, groups.size());
    groups.forEach(group -> group(footer, group));
    footer.words(6, CREATED_BY);
    footer.stop();
    return footer.bytes();
  }

  private static int type(FlatColumn column) {
    return switch (column.kind()) {
      case TEXT -> BYTE_ARRAY;
      case INTEGER, DAY -> INT32;
      case DECIMAL -> DOUBLE;
    };
  }

  private static void schema(Thrift footer, FlatColumn column) {
    footer.begin();
    footer.number(1, type(column));
    footer.number(3, OPTIONAL);
    footer.words(4, column.name());
    if (column.kind() == FlatColumn.Kind.TEXT) {
      logical(footer, UTF8, LOGICAL_STRING);
    } else if (column.kind() == FlatColumn.Kind.DAY) {
      logical(footer, DATE, LOGICAL_DATE);
    }
    footer.end();
  }

  private static void logical(Thrift footer, int converted, int logical) {
    footer.number(6, converted);
    footer.begin(10);
    footer.begin(logical);
    footer.end();
    footer.end();
  }

  private static void group(Thrift footer, Group group) {
    footer.begin();
    footer.structs(1, group.chunks().size());
    for (int i = 0; i < group.chunks().size(); i++) {
      chunk(footer, FlatColumn.ALL.get(i), group.chunks().get(i));
    }
    footer.large(2, group.chunks().stream().mapToLong(Chunk::size).sum());
    footer.large(3, group.rows());
    footer.end();
  }

  private static void chunk(Thrift footer, FlatColumn column, Chunk chunk) {
    footer.begin();
    footer.large(2, chunk.offset());
    footer.begin(3);
    footer.number(1, type(column));
    footer.numbers(2, 2);
    footer.item(PLAIN);
    footer.item(RLE);
    footer.words(3, 1);
    footer.item(column.name());
    footer.number(4, UNCOMPRESSED);
    footer.large(5, chunk.values());
    footer.large(6, chunk.size());
    footer.large(7, chunk.size());
    footer.large(9, chunk.offset());
    footer.end();
    footer.end();
  }
}
