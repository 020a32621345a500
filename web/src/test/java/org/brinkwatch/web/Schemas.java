package org.brinkwatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.web.http.JsonIn;

/** Holds answers to the schemas of an OpenAPI document, as far as ours go. */
final class Schemas {
  private final Tree document;
  private final List<String> wrong;

  /**
   * @param wrong gets a line for each difference
   */
  Schemas(Tree document, List<String> wrong) {
    this.document = document;
    this.wrong = wrong;
  }

  void check(String where, Tree schema, Tree answer) {
    if (!schema.at("$ref").isNull()) {
      String[] path = schema.at("$ref").words().substring(2).split("/", -1);
      Tree target = document;
      for (String step : path) {
        target = target.at(step);
      }
      check(where, target, answer);
    } else if (answer.isNull()) {
      if (schema.at("nullable").isNull()) {
        wrong.add(where + ": is null");
      }
    } else if (!schema.at("anyOf").isNull()) {
      checkAny(where, schema.at("anyOf").list(), answer);
    } else if (!schema.at("allOf").isNull()) {
      schema.at("allOf").list().forEach(part -> check(where, part, answer));
    } else if (!schema.at("type").isNull()) {
      checkType(where, schema, answer, schema.at("type").words());
    }
  }

  private void checkAny(String where, List<Tree> schemas, Tree answer) {
    List<String> least = List.of();
    for (Tree schema : schemas) {
      List<String> found = new ArrayList<>();
      new Schemas(document, found).check(where, schema, answer);
      if (found.isEmpty()) {
        return;
      }
      least = least.isEmpty() || found.size() < least.size() ? found : least;
    }
    wrong.addAll(least);
  }

  private void checkType(String where, Tree schema, Tree answer, String type) {
    Object value = answer.value().orElseThrow();
    boolean fits =
        switch (type) {
          case "object" -> value instanceof JsonIn;
          case "array" -> value instanceof List;
          case "string" -> value instanceof String;
          case "boolean" -> value instanceof Boolean;
          case "integer" -> value instanceof Double number && number % 1 == 0;
          default -> value instanceof Double;
        };
    if (!fits) {
      wrong.add(where + ": is no " + type + ": " + value);
    } else if (type.equals("array")) {
      answer.list().forEach(item -> check(where + "[]", schema.at("items"), item));
    } else if (type.equals("object") && !schema.at("properties").isNull()) {
      checkObject(where, schema, answer);
    }
  }

  /** With all required fields, and none that is not described. */
  private void checkObject(String where, Tree schema, Tree answer) {
    List<String> described = schema.at("properties").names();
    List<String> there = answer.names();
    if (!schema.at("required").isNull()) {
      schema.at("required").list().stream()
          .map(Tree::words)
          .filter(name -> !there.contains(name))
          .forEach(name -> wrong.add(where + ": lacks " + name));
    }
    for (String name : there) {
      if (described.contains(name)) {
        check(
            where + "." + name,
            schema.at("properties").at(name),
            new Tree(Optional.of(answer.value().orElseThrow())).at(name));
      } else {
        wrong.add(where + ": has " + name + ", which is not described");
      }
    }
  }
}
