package org.brinkwatch.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.brinkwatch.archive.Alert;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonIn;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** Red lines that were approached or crossed, and what people do about them. */
final class AlertsApi {
  private static final int MOST = 500;

  private final Holdings holdings;
  private final Limits limits;

  AlertsApi(Holdings holdings, Limits limits) {
    this.holdings = holdings;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/alerts", Role.READ, this::alerts, "limit"),
        Route.post("/redlines/{name}/acknowledge", Role.EDIT, this::acknowledge),
        Route.post("/redlines/{name}/silence", Role.EDIT, this::silence));
  }

  private Answer alerts(Call call, Visitor visitor) {
    int limit = Query.limit(call, 100);
    List<Alert> alerts = holdings.archive().alerts().latest(limit);
    return Answer.json(
        JsonOut.object(
            out ->
                out.list("items", alerts, Shapes::alert)
                    .number("total", alerts.size())
                    .flag("totalIsCapped", alerts.size() == limit)
                    .none("next")));
  }

  private Answer acknowledge(Call call, Visitor visitor) throws IOException {
    call.json(limits).only();
    List<Alert> alerts = ofLine(call.value("name"));
    Archive archive = holdings.archive();
    alerts.stream()
        .filter(alert -> alert.acknowledged().isEmpty())
        .forEach(alert -> archive.alerts().acknowledge(alert.id(), visitor.name()));
    return Answer.nothing(204);
  }

  private Answer silence(Call call, Visitor visitor) throws IOException {
    JsonIn body = call.json(limits).only("until", "reason");
    LocalDate until = Call.day("until", body.words("until"));
    if (!until.isAfter(holdings.today())) {
      throw Refusal.badValue("until", "'until' has to be a day to come");
    }
    String name = call.value("name");
    Instant end = until.atStartOfDay(ZoneOffset.UTC).toInstant();
    Archive archive = holdings.archive();
    ofLine(name).forEach(alert -> archive.alerts().silence(alert.id(), visitor.name(), end));
    archive
        .journal()
        .note(
            visitor.name(),
            "red line silenced",
            name,
            until + " " + body.maybeWords("reason").orElse(""));
    return Answer.nothing(204);
  }

  private List<Alert> ofLine(String name) {
    List<Alert> alerts =
        holdings.archive().alerts().latest(MOST).stream()
            .filter(alert -> alert.line().equals(name))
            .toList();
    if (alerts.isEmpty()) {
      throw Refusal.notFound("the red line '" + name + "' has not rung").at("name");
    }
    return alerts;
  }
}
