package org.brinkwatch.relation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of an ONNX model, in which weights can be found and overwritten in place.
 *
 * <p>Reads no more of the format than that: fields by number and wire type, after onnx.proto.
 */
final class Onnx {
  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int NAME = 8;
  private static final int FLOATS = 4;
  private static final int RAW = 9;
  private static final int INTS = 5;

  /** Where the bytes of one tensor stand; packed varints for small integers, else as they are. */
  record Place(int begin, int length) {}

  private record Field(int number, int begin, int length) {}

  private final byte[] bytes;
  private final Map<String, Place> tensors = new HashMap<>();

  Onnx(byte[] bytes) {
    this.bytes = bytes;
    Field graph = only(fields(0, bytes.length), GRAPH);
    for (Field field : fields(graph.begin(), graph.length())) {
      if (field.number() == INITIALIZER) {
        addTensor(fields(field.begin(), field.length()));
      }
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** The bytes of a tensor's elements, little-endian. */
  ByteBuffer tensor(String name) {
    Place place = tensors.get(name);
    if (place == null) {
      throw new IllegalArgumentException("the model has no weights " + name);
    }
    return ByteBuffer.wrap(bytes, place.begin(), place.length())
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void addTensor(List<Field> fields) {
    String name = "";
    Place place = new Place(0, 0);
    for (Field field : fields) {
      if (field.number() == NAME) {
        name = new String(bytes, field.begin(), field.length(), StandardCharsets.UTF_8);
      } else if (field.number() == RAW || field.number() == FLOATS || field.number() == INTS) {
        place = new Place(field.begin(), field.length());
      }
    }
    tensors.put(name, place);
  }

  private static Field only(List<Field> fields, int number) {
    return fields.stream()
        .filter(field -> field.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not an ONNX model"));
  }

  /** The length-delimited fields of a message; numbers are passed over. */
  private List<Field> fields(int begin, int length) {
    List<Field> fields = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes, begin, length);
    while (in.hasRemaining()) {
      long key = varint(in);
      int size =
          switch ((int) key & 7) {
            case 0 -> {
              varint(in);
              yield -1;
            }
            case 1 -> -8;
            case 5 -> -4;
            case 2 -> (int) varint(in);
            default -> throw new IllegalArgumentException("not an ONNX model");
          };
      if (size >= 0) {
        fields.add(new Field((int) (key >>> 3), in.position(), size));
      }
      in.position(in.position() + (size == -1 ? 0 : Math.abs(size)));
    }
    return fields;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 127) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("not an ONNX model");
  }
}
