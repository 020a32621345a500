package org.brinkwatch.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back, without loss: the archive's own form, field by field as the records
 * have them. What is empty is left out, and a field that is missing is empty, so that a record may
 * grow; a field that is unknown is passed over. The formats for other programs are those of the
 * room store.
 */
final class Docs {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

  private Docs() {}

  /** A record's fields, and how to make one. */
  private record Form(List<RecordComponent> fields, Constructor<?> constructor) {
    static Form of(Class<?> type) {
      return FORMS.computeIfAbsent(type, Form::look);
    }

    private static Form look(Class<?> type) {
      RecordComponent[] fields = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        for (RecordComponent field : fields) {
          field.getAccessor().setAccessible(true);
        }
        return new Form(List.of(fields), constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("a record has its constructor: " + type, e);
      }
    }

    int index(String name) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).getName().equals(name)) {
          return i;
        }
      }
      return -1;
    }
  }

  static String write(Record record) {
    return writeAny(record);
  }

  static String write(List<? extends Record> records) {
    return writeAny(records);
  }

  private static String writeAny(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Record record) {
      json.writeStartObject();
      for (RecordComponent field : Form.of(record.getClass()).fields()) {
        Object content = content(field, record);
        if (!isEmpty(content)) {
          json.writeFieldName(field.getName());
          write(json, content);
        }
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Optional<?> maybe) {
      write(json, maybe.orElseThrow());
    } else if (value instanceof OptionalInt maybe) {
      json.writeNumber(maybe.orElseThrow());
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Enum<?> one) {
      json.writeString(one.name());
    } else {
      json.writeString(value.toString());
    }
  }

  private static Object content(RecordComponent field, Record record) {
    try {
      return field.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }

  private static boolean isEmpty(Object value) {
    return value.equals("")
        || value.equals(Optional.empty())
        || value.equals(OptionalInt.empty())
        || value.equals(List.of());
  }

  static <T extends Record> T read(String doc, Class<T> type) {
    return type.cast(readAny(doc, type));
  }

  static <T extends Record> List<T> list(String doc, Class<T> type) {
    try (JsonParser json = JSON.createParser(doc)) {
      List<T> found = new ArrayList<>();
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        found.add(type.cast(read(json, type)));
      }
      return found;
    } catch (IOException e) {
      throw new ArchiveException("a row of the archive cannot be read: " + e.getMessage(), e);
    }
  }

  private static Object readAny(String doc, Type type) {
    try (JsonParser json = JSON.createParser(doc)) {
      json.nextToken();
      return read(json, type);
    } catch (IOException | IllegalArgumentException e) {
      throw new ArchiveException("a row of the archive cannot be read: " + e.getMessage(), e);
    }
  }

  /** The value that the parser stands on. */
  private static Object read(JsonParser json, Type type) throws IOException {
    if (type instanceof ParameterizedType of) {
      Type inner = of.getActualTypeArguments()[0];
      if (of.getRawType() == Optional.class) {
        return Optional.of(read(json, inner));
      }
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(read(json, inner));
      }
      return list;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(json, plain);
    }
    if (plain.isEnum()) {
      return constant(plain, json.getText());
    }
    if (plain == int.class || plain == Integer.class) {
      return json.getIntValue();
    }
    if (plain == OptionalInt.class) {
      return OptionalInt.of(json.getIntValue());
    }
    if (plain == double.class) {
      return json.getDoubleValue();
    }
    if (plain == boolean.class) {
      return json.getBooleanValue();
    }
    return plain == LocalDate.class ? LocalDate.parse(json.getText()) : json.getText();
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> ((Enum<?>) one).name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no " + type.getSimpleName() + ": " + name));
  }

  private static Object record(JsonParser json, Class<?> type) throws IOException {
    Form form = Form.of(type);
    @Nullable Object[] values = new @Nullable Object[form.fields().size()];
    while (json.nextToken() != JsonToken.END_OBJECT) {
      int field = form.index(json.currentName());
      json.nextToken();
      if (field < 0) {
        json.skipChildren();
      } else {
        values[field] = read(json, form.fields().get(field).getGenericType());
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = empty(form.fields().get(i).getType());
      }
    }
    return made(form, values);
  }

  private static Object made(Form form, @Nullable Object[] values) {
    try {
      return form.constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException(form.toString(), e);
    }
  }

  private static Object empty(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == String.class) {
      return "";
    }
    if (type == int.class) {
      return 0;
    }
    if (type == double.class) {
      return 0.0;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type.isRecord()) {
      return made(
          Form.of(type),
          Form.of(type).fields().stream().map(field -> empty(field.getType())).toArray());
    }
    throw new IllegalArgumentException("a field is missing: " + type.getSimpleName());
  }
}
