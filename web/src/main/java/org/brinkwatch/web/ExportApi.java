package org.brinkwatch.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.exchange.ExportFormat;
import org.brinkwatch.exchange.Terms;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** What a query finds as a file, written as it is read. */
final class ExportApi {
  private static final String LINES = "jsonl";
  private static final int PAGE = 1000;

  private final Holdings holdings;

  ExportApi(Holdings holdings) {
    this.holdings = holdings;
  }

  List<Route> routes() {
    return List.of(Route.get("/export", Role.READ, this::export, "q", "from", "to", "format"));
  }

  private Answer export(Call call, Visitor visitor) {
    Filter filter = Query.filter(call);
    String word = call.parameter("format").orElse("csv");
    if (word.equals(LINES)) {
      return Answer.download(
          "application/x-ndjson; charset=utf-8", "events.jsonl", out -> lines(filter, out));
    }
    ExportFormat format = ExportFormat.named(word).orElseThrow(() -> unknown(word));
    // ACLED's terms forbid to pass its rows on, and a browser is somebody else
    Terms terms = new Terms(false);
    return Answer.download(
        type(format),
        "events." + format.ending(),
        out ->
            format.exporter().write(terms.allowed(new EventRows(holdings.archive(), filter)), out));
  }

  private static Refusal unknown(String word) {
    return Refusal.badValue("format", "there is no format '" + word + "'")
        .hint(
            "formats are "
                + Arrays.stream(ExportFormat.values())
                    .map(ExportFormat::toString)
                    .collect(Collectors.joining(", "))
                + ", "
                + LINES);
  }

  private static String type(ExportFormat format) {
    return switch (format) {
      case CSV -> "text/csv; charset=utf-8";
      case ICEWS, POLECAT -> "text/tab-separated-values; charset=utf-8";
      case GEOJSON -> "application/geo+json; charset=utf-8";
      case GRAPHML -> "application/xml; charset=utf-8";
      case PARQUET -> "application/octet-stream";
    };
  }

  /** The events as the API shows them, one on a line. */
  private void lines(Filter filter, OutputStream out) throws IOException {
    Archive archive = holdings.archive();
    Optional<Found> last = Optional.empty();
    String before = "";
    boolean more = true;
    while (more) {
      Matches page = archive.events().search(filter, last, PAGE);
      more = page.more() && !page.deeds().isEmpty();
      Shapes shapes = new Shapes(archive);
      for (Found found : page.deeds()) {
        last = Optional.of(found);
        // the deeds of an event stand beside each other, for they are of one day and one writing
        String event = found.dataset() + "\n" + found.deed().event();
        if (!event.equals(before)) {
          out.write((shapes.event(found) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        before = event;
      }
    }
    out.flush();
  }
}
