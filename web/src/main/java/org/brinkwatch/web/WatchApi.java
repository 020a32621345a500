package org.brinkwatch.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Attention;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.redline.Alert;
import org.brinkwatch.watch.redline.AlertText;
import org.brinkwatch.watch.redline.Names;
import org.brinkwatch.watch.redline.RedLine;
import org.brinkwatch.watch.redline.RedLineFile;
import org.brinkwatch.watch.redline.RedLineFiles;
import org.brinkwatch.watch.redline.Standing;
import org.brinkwatch.watch.redline.Watched;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** How the desk's red lines stand, and what nobody is watching. */
final class WatchApi {
  private static final int ATTENTION_DAYS = 28;

  private final Holdings holdings;
  private final DeskFolder folder;
  private final Supplier<Names> names;
  private Optional<Judged> judged = Optional.empty();
  private Watched watched = new Watched(LocalDate.EPOCH, List.of(), List.of());

  /** What a judgement rests on. */
  private record Judged(List<RedLine> lines, long archive, LocalDate today) {}

  /**
   * @param names are asked for when a red line is first looked at
   */
  WatchApi(Holdings holdings, DeskFolder folder, Supplier<Names> names) {
    this.holdings = holdings;
    this.folder = folder;
    this.names = names;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/redlines", Role.READ, this::redlines),
        Route.get("/redlines/{name}", Role.READ, this::redline),
        Route.get("/unwatched", Role.READ, this::unwatched, "limit"));
  }

  private List<RedLineFile> files() throws IOException {
    Optional<Path> lines = folder.redLines();
    return lines.isEmpty() ? List.of() : RedLineFiles.read(List.of(lines.get()), names.get());
  }

  private Answer redlines(Call call, Visitor visitor) throws IOException {
    List<RedLineFile> files = files();
    Watched watched = watch(files);
    return Answer.json(
        JsonOut.object(
            out -> {
              out.list("items", files, (item, file) -> write(item, file, watched));
              out.number("total", files.size()).flag("totalIsCapped", false).none("next");
            }));
  }

  private Answer redline(Call call, Visitor visitor) throws IOException {
    String name = call.value("name");
    List<RedLineFile> files = files();
    RedLineFile asked =
        files.stream()
            .filter(file -> file.line().map(RedLine::name).filter(name::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("there is no red line '" + name + "'").at("name"));
    Watched watched = watch(files);
    List<Alert> alerts =
        watched.alerts().stream()
            .filter(alert -> alert.line().equals(name))
            .sorted(Comparator.comparing(Alert::rung).reversed())
            .toList();
    return Answer.json(
        JsonOut.object(
            out ->
                out.object("line", it -> write(it, asked, watched))
                    .list("alerts", alerts, WatchApi::write)));
  }

  /** As the watch judges them; anew when the archive, the day or a line has changed. */
  private synchronized Watched watch(List<RedLineFile> files) {
    Judged asked =
        new Judged(
            files.stream().flatMap(file -> file.line().stream()).toList(),
            holdings.archive().version(),
            holdings.today());
    if (!judged.map(asked::equals).orElse(false)) {
      watched = DeskLines.watch(asked.lines(), holdings.archive(), asked.today());
      judged = Optional.of(asked);
    }
    return watched;
  }

  private List<Deed> deeds(String query) {
    return Hindsight.known(
        holdings.samples().of(Query.parse(query)).deeds().stream().map(Found::deed).toList());
  }

  private static void write(JsonOut out, RedLineFile file, Watched watched) throws IOException {
    Optional<RedLine> line = file.line();
    Optional<Standing> standing =
        line.flatMap(
            it ->
                watched.standings().stream()
                    .filter(one -> one.line().equals(it.name()) && one.track().isEmpty())
                    .findFirst());
    out.words("name", line.map(RedLine::name).orElse(file.name()))
        .words("title", line.map(RedLine::title).orElse(""))
        .words("state", standing.map(it -> it.state().word()).orElse(""))
        .words(
            "severity",
            standing.flatMap(Standing::severity).map(severity -> severity.word()).orElse(""))
        .day("since", standing.map(Standing::since))
        .number("progress", standing.map(Standing::progress).orElse(Double.NaN))
        .words("reads", line.map(RedLine::readBack).orElse(""))
        .words("note", line.map(RedLine::note).orElse(""))
        .words("declaredBy", line.map(it -> it.author().actor()).orElse(""))
        .words("quoted", line.map(it -> it.author().quote()).orElse(""))
        .words("file", String.valueOf(Path.of(file.name()).getFileName()))
        .words("mistakes", file.mistakes().stream().map(Object::toString).toList());
  }

  private static void write(JsonOut out, Alert alert) throws IOException {
    out.words("id", alert.id())
        .words("line", alert.line())
        .words("kind", alert.kind().word())
        .words("step", alert.step())
        .words("state", alert.state().word())
        .words("severity", alert.severity().word())
        .words("day", alert.day().toString())
        .words("known", alert.rung().toString())
        .words("words", alert.says())
        .words("response", alert.response())
        .list(
            "evidence",
            alert.evidence(),
            (item, deed) -> item.words("id", deed.event()).words("words", AlertText.words(deed)));
  }

  private Answer unwatched(Call call, Visitor visitor) {
    LocalDate day =
        holdings.samples().of(Query.parse("to:" + holdings.today())).deeds().stream()
            .findFirst()
            .map(found -> found.deed().day())
            .orElse(holdings.today());
    List<String> overlooked = overlooked(day, Query.limit(call, 50));
    return Answer.json(
        JsonOut.object(
            out -> {
              out.raws("items", overlooked);
              out.number("total", overlooked.size()).flag("totalIsCapped", false).none("next");
              out.number("days", ATTENTION_DAYS).words("to", day.toString());
            }));
  }

  /** Where more happens than is told in the weeks up to a day, the widest gap first. */
  List<String> overlooked(LocalDate day, int limit) {
    List<Deed> deeds = deeds("from:" + day.minusDays(ATTENTION_DAYS - 1L) + " to:" + day);
    Hostility hostility = Hostility.MATERIAL_CONFLICT;
    List<Attention> gaps =
        new ArrayList<>(Attention.ofDyads(deeds, hostility, day, ATTENTION_DAYS));
    gaps.addAll(Attention.ofCountries(deeds, hostility, day, ATTENTION_DAYS));
    return gaps.stream()
        .filter(Attention::isOverlooked)
        .sorted(Comparator.comparingDouble(Attention::gap).reversed())
        .limit(limit)
        .map(gap -> JsonOut.object(out -> write(out, gap, deeds)))
        .toList();
  }

  private static void write(JsonOut out, Attention gap, List<Deed> deeds) throws IOException {
    Optional<Deed> pair =
        deeds.stream().filter(deed -> Dyad.of(deed).toString().equals(gap.who())).findFirst();
    if (pair.isPresent()) {
      out.object("source", it -> Shapes.actor(it, pair.get().source()));
      out.object("target", it -> Shapes.actor(it, pair.get().target()));
      out.none("region");
    } else {
      out.none("source").none("target").words("region", gap.who());
    }
    out.number("n", gap.hostile())
        .number("gap", gap.gap())
        .number("conflictShare", share(gap.hostile(), gap.allHostile()))
        .number("coverageShare", share(gap.told(), gap.allTold()))
        .number("low", gap.low())
        .number("high", gap.high());
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : part / (double) all;
  }
}
