package org.brinkwatch.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium without a window, spoken to over its own protocol. A whole driver would be two hundred
 * megabytes for the six calls that the tests need.
 */
final class Browser implements AutoCloseable {
  private static final String PROMPT = "DevTools listening on ";

  private final Process process;
  private final Wire wire;

  private Browser(Process process, Wire wire) {
    this.process = process;
    this.wire = wire;
  }

  /** Where it is installed: BRINKWATCH_BROWSER, or the first of its usual names on the PATH. */
  static Optional<Path> installed() {
    String chosen = System.getenv("BRINKWATCH_BROWSER");
    if (chosen != null) {
      return Optional.of(Path.of(chosen));
    }
    List<Path> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of).toList();
    return Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path program, Path profile) {
    try {
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--no-first-run",
                  "--hide-scrollbars",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Browser(process, Wire.open(HttpClient.newHttpClient(), address(process)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its error stream is read on, for a full pipe would stop it. */
  private static URI address(Process process) throws IOException {
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(PROMPT)) {
        Thread rest = new Thread(() -> errors.lines().forEach(each -> {}), "browser errors");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(PROMPT.length()).strip());
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /** A new page of this size in CSS pixels. */
  Page page(int width, int height) {
    String target =
        wire.call("", "Target.createTarget", "{\"url\":\"about:blank\"}").text("targetId");
    String session =
        wire.call("", "Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}")
            .text("sessionId");
    Page page = new Page(wire, session);
    page.resize(width, height);
    return page;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
