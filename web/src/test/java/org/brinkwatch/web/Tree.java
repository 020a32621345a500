package org.brinkwatch.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.web.http.JsonIn;

/** An answer as a tree, to be asked for what stands where. */
record Tree(Optional<Object> value) {
  static Tree of(String json) {
    return new Tree(Optional.of(JsonIn.parse(json.getBytes(StandardCharsets.UTF_8))));
  }

  Tree at(String name) {
    return new Tree(((JsonIn) value.orElseThrow()).get(name));
  }

  Tree at(int index) {
    return list().get(index);
  }

  List<Tree> list() {
    return ((List<?>) value.orElseThrow())
        .stream().map(item -> new Tree(Optional.ofNullable((Object) item))).toList();
  }

  boolean isNull() {
    return value.isEmpty();
  }

  List<String> names() {
    return ((JsonIn) value.orElseThrow()).names();
  }

  String words() {
    return (String) value.orElseThrow();
  }

  int number() {
    return ((Double) value.orElseThrow()).intValue();
  }

  boolean flag() {
    return (Boolean) value.orElseThrow();
  }
}
