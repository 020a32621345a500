package org.brinkwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brinkwatch.web.http.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API is the truth: the server has what it says, and nothing else. */
class OpenApiTest {
  @TempDir private Path folder;
  private ServedDesk desk;
  private Client client;
  private Tree description;

  @BeforeEach
  void serve() throws IOException {
    desk = ServedDesk.open(folder).filled();
    client = desk.client().signedIn();
    description = client.json("/openapi.json");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void describesEveryRouteWithItsRoleAndParameters() {
    Set<String> described = new TreeSet<>();
    for (String path : description.at("paths").names()) {
      for (String method : description.at("paths").at(path).names()) {
        Tree operation = description.at("paths").at(path).at(method);
        described.add(
            method.toUpperCase(Locale.ROOT)
                + " "
                + path
                + " "
                + operation.at("x-role").words()
                + " "
                + inQuery(operation));
      }
    }
    Set<String> served =
        desk.server().routes().stream().map(OpenApiTest::words).collect(Collectors.toSet());
    assertThat(described).containsExactlyInAnyOrderElementsOf(served);
  }

  private static String words(Route route) {
    return route.method()
        + " "
        + route.path()
        + " "
        + route.needs().name().toLowerCase(Locale.ROOT)
        + " "
        + new TreeSet<>(route.parameters());
  }

  private static Set<String> inQuery(Tree operation) {
    if (operation.at("parameters").isNull()) {
      return Set.of();
    }
    return operation.at("parameters").list().stream()
        .filter(it -> !it.at("in").isNull() && it.at("in").words().equals("query"))
        .map(it -> it.at("name").words())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void answersEveryQuestionWithTheFieldsDescribed() {
    client.post(
        "/api/v1/corrections", "{\"claim\":\"one-0\",\"field\":\"type\",\"value\":\"COERCE\"}");
    Map<String, String> examples =
        Map.of(
            "/events/{id}", client.json("/search").at("items").at(0).at("id").words(),
            "/claims/{id}", "one-0",
            "/articles/{id}", "one",
            "/actors/{id}", "SRB",
            "/jobs/{id}", job());
    List<String> wrong = new ArrayList<>();
    for (String path : description.at("paths").names()) {
      Tree operations = description.at("paths").at(path);
      if (operations.at("get").isNull()) {
        continue;
      }
      String asked =
          path.replace("{source}", "SRB")
              .replace("{target}", "XKX")
              .replace("{id}", examples.getOrDefault(path, "x"))
              .replace("{name}", "gulf");
      HttpResponse<String> answer = client.get("/api/v1" + asked);
      Tree responses = operations.at("get").at("responses");
      String status = responses.names().get(0);
      if (!status.equals(String.valueOf(answer.statusCode()))) {
        wrong.add(path + ": " + answer.statusCode() + " " + answer.body());
      } else {
        Tree json = responses.at(status).at("content").at("application/json");
        if (!json.isNull()) {
          new Schemas(description, wrong).check(path, json.at("schema"), Tree.of(answer.body()));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(desk.faults).isEmpty();
  }

  private String job() {
    HttpResponse<String> taken =
        client.post("/api/v1/articles", "{\"text\":\"Serbia attacked a convoy near the river.\"}");
    return Tree.of(taken.body()).at("id").words();
  }
}
