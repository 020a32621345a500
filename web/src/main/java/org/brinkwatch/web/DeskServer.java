package org.brinkwatch.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.review.Review;
import org.brinkwatch.watch.redline.Names;
import org.brinkwatch.web.access.Gate;
import org.brinkwatch.web.access.Users;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.Hosts;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Resources;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Router;
import org.brinkwatch.web.http.Server;
import org.brinkwatch.web.http.Visitor.Role;

/** The desk in the browser: pages, and the API that they and programs ask. */
public final class DeskServer implements AutoCloseable {
  /** What leads to a page; which, the page itself knows. */
  private static final Set<String> PAGES =
      Set.of(
          "",
          "search",
          "actor",
          "dyad",
          "place",
          "article",
          "event",
          "map",
          "timeline",
          "network",
          "redlines",
          "redline",
          "forecasts",
          "unwatched",
          "corrections",
          "feeds",
          "help");

  private static final String INDEX = "index.html";
  private static final List<String> WORLD = List.of("map", "world.json");

  private final Holdings holdings;
  private final Jobs jobs;
  private final Gate gate;
  private final Router router;
  private final Resources pages = new Resources(DeskServer.class, "pages/");

  /** The review's base map serves the desk as well. */
  private final Resources world = new Resources(Review.class, "map/");

  private Optional<Server> server = Optional.empty();

  private DeskServer(
      Settings settings,
      Supplier<Archive> opening,
      Supplier<Coding> coding,
      InstantSource clock,
      Consumer<String> faults) {
    holdings = Holdings.open(opening, clock);
    jobs = new Jobs(holdings, coding, faults);
    gate =
        new Gate(
            settings.users(),
            settings.host(),
            "brinkwatch-" + settings.address().getPort(),
            clock,
            new SecureRandom());
    router = new Router(routes(settings), gate);
  }

  /**
   * How the desk is served.
   *
   * @param names by which it may be called beside this machine's own; see {@link Hosts}
   * @param host what the audit calls who uses a desk without passwords
   * @param version of the program
   * @param folder with the red lines
   * @param known the names that red lines may use; asked for when one is first looked at
   */
  public record Settings(
      InetSocketAddress address,
      Set<String> names,
      Users users,
      String host,
      String version,
      Limits limits,
      DeskFolder folder,
      Supplier<Names> known) {
    public Settings {
      names = Set.copyOf(names);
      if (!users.any() && !(isLoopback(address) && names.isEmpty())) {
        throw new IllegalArgumentException("a desk that others can reach needs a password");
      }
    }

    /** Whether this machine alone can reach it. */
    public static boolean isLoopback(InetSocketAddress address) {
      InetAddress ip = address.getAddress();
      return ip != null && ip.isLoopbackAddress();
    }
  }

  /**
   * Answers from now on; the archive is opened meanwhile.
   *
   * @param coding is asked for when the first article comes in
   * @param faults gets what is to be told of faults of our own
   * @throws IOException if it cannot listen there
   */
  public static DeskServer start(
      Settings settings,
      Supplier<Archive> opening,
      Supplier<Coding> coding,
      InstantSource clock,
      Consumer<String> faults)
      throws IOException {
    DeskServer desk = new DeskServer(settings, opening, coding, clock, faults);
    Hosts hosts =
        Settings.isLoopback(settings.address()) && settings.names().isEmpty()
            ? Hosts.loopback()
            : Hosts.wider(settings.names());
    try {
      desk.server =
          Optional.of(
              Server.start(settings.address(), settings.limits(), hosts, desk::answer, faults));
    } catch (IOException e) {
      desk.close();
      throw e;
    }
    return desk;
  }

  private List<Route> routes(Settings settings) {
    Limits limits = settings.limits();
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get("/session", Role.NONE, (call, visitor) -> gate.session(call)));
    routes.add(
        Route.post(
            "/session",
            Role.NONE,
            (call, visitor) ->
                gate.open(
                    call,
                    limits,
                    who ->
                        holdings
                            .archive()
                            .journal()
                            .note(who, "signed in", "", call.client().getHostAddress()))));
    routes.add(Route.delete("/session", Role.NONE, (call, visitor) -> gate.close(call)));
    routes.addAll(new AboutApi(holdings, settings.version()).routes());
    WatchApi watch = new WatchApi(holdings, settings.folder(), settings.known());
    routes.addAll(watch.routes());
    routes.addAll(new ChangesApi(holdings, watch, limits).routes());
    routes.addAll(new SearchApi(holdings).routes());
    routes.addAll(new RecordsApi(holdings).routes());
    ForecastsApi forecasts =
        new ForecastsApi(holdings, new ForecastBook(settings.folder().forecasts()));
    routes.addAll(forecasts.routes());
    routes.addAll(new ActorsApi(holdings, forecasts).routes());
    routes.addAll(new PicturesApi(holdings).routes());
    routes.addAll(new CorrectionsApi(holdings, limits).routes());
    routes.addAll(new AlertsApi(holdings, limits).routes());
    routes.addAll(new ExportApi(holdings).routes());
    routes.addAll(new ArticlesApi(jobs, limits).routes());
    routes.addAll(new FeedsApi(holdings, settings.folder(), limits).routes());
    return routes;
  }

  List<Route> routes() {
    return router.routes();
  }

  public InetSocketAddress address() {
    return server.orElseThrow().address();
  }

  /** Lets in who opens it, once, where a password is asked for; to be added to the address. */
  public String ticket() {
    return gate.isLocked() ? "enter?ticket=" + gate.ticket() : "";
  }

  /**
   * Waits for the archive.
   *
   * @throws ArchiveException if it cannot be opened
   */
  public void ready() {
    holdings.archive();
  }

  private Answer answer(Call call) throws IOException {
    List<String> path = call.segments();
    if (path.size() > 2 && path.get(0).equals("api") && path.get(1).equals("v1")) {
      return api(call, path.subList(2, path.size()));
    }
    if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
      throw Refusal.of(405, "bad-method", "pages can be read, not more")
          .header("Allow", "GET, HEAD");
    }
    if (path.equals(List.of("enter"))) {
      return gate.enter(call);
    }
    if (path.equals(WORLD)) {
      return world.answer(path.get(1), call).orElseThrow(DeskServer::noPage);
    }
    return PAGES.contains(path.get(0)) && path.size() <= 3
        ? pages.answer(INDEX, call).orElseThrow()
        : pages.answer(String.join("/", path), call).orElseThrow(DeskServer::noPage);
  }

  private static Refusal noPage() {
    return Refusal.of(404, "no-such-path", "there is nothing at this path");
  }

  private Answer api(Call call, List<String> path) throws IOException {
    try {
      return router.answer(call, path);
    } catch (ArchiveException e) {
      throw Refusal.of(503, "archive", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    server.ifPresent(Server::close);
    jobs.close();
    holdings.close();
  }
}
