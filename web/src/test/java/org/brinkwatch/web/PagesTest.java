package org.brinkwatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser; left out where none is installed. */
@Timeout(180)
class PagesTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  private Path folder;

  private Optional<ServedDesk> desk = Optional.empty();
  private Optional<Browser> browser = Optional.empty();
  private String home = "";

  @BeforeEach
  void open() throws IOException {
    Optional<Path> program = Browser.installed();
    assumeTrue(program.isPresent(), "no Chromium on the PATH, none named by BRINKWATCH_BROWSER");
    desk = Optional.of(ServedDesk.open(folder).filled());
    home = "http://localhost:" + desk.get().port();
    browser = Optional.of(Browser.start(program.get(), folder.resolve("profile")));
  }

  @AfterEach
  void close() {
    browser.ifPresent(Browser::close);
    desk.ifPresent(ServedDesk::close);
  }

  private Page page() {
    return browser.orElseThrow().page(1280, 900);
  }

  @Test
  void tellsWhatChangedWithItsSentences() {
    Page page = page();
    page.open(home + "/");
    assertThat(page.text("h1")).isEqualTo("What changed");
    assertThat(page.text("main")).contains("Serbia attacked a police patrol in Pristina.");
    page.screenshot(Path.of("target", "screenshots", "front.png"));
  }

  @Test
  void leadsFromAnEventToTheSentenceInItsArticle() {
    Page page = page();
    page.open(home + "/search?q=type:ASSAULT");
    page.click(".line .meta a[href^='/event/']");
    page.until("document.querySelector('h2')?.innerText === 'Who says so'");
    page.click(".line .meta a[href^='/article/']");
    page.until("document.querySelector('.m.lit')");
    assertThat(page.text(".m.lit")).isEqualTo("Serbia attacked a police patrol in Pristina.");
    page.screenshot(Path.of("target", "screenshots", "article.png"));
  }

  @Test
  void runsNothingOfATitle() {
    Page page = page();
    page.ask("window.alert = () => { window.alerted = true; }");
    page.open(home + "/article/one");
    assertThat(page.text("h1")).isEqualTo("<script>alert(1)</script>");
    assertThat(page.ask("Boolean(window.alerted)")).isEqualTo("false");
    assertThat(page.count("main script")).isZero();
  }

  @Test
  void correctsATypeAndTakesItBack() {
    Page page = page();
    page.open(home + "/article/one");
    page.click(".m");
    page.click("#said-here .line button");
    page.set("#panel select[name=value]", "COERCE");
    page.click("#panel button.main");
    page.until("document.querySelector('#panel').hidden");
    page.open(home + "/corrections");
    assertThat(page.text(".line")).contains("COERCE");
    page.click(".line button");
    page.until("document.querySelector('.line')?.innerText.includes('undone')");
    page.open(home + "/search?q=type:ASSAULT");
    assertThat(page.text(".line .what")).contains("ASSAULT");
  }

  @Test
  void narrowsASearchAndKeepsItInTheAddress() {
    Page page = page();
    page.open(home + "/search?q=actor:SRB");
    assertThat(page.count(".line")).isEqualTo(2);
    page.click(".facets a[href*='type%3AASSAULT'], .facets a[href*='type:ASSAULT']");
    page.until("document.querySelectorAll('.line').length === 1");
    String address = page.ask("location.href");
    Page cold = page();
    cold.open(address);
    assertThat(cold.count(".line")).isEqualTo(1);
  }

  @Test
  void exportsWhatIsShown() {
    Page page = page();
    page.open(home + "/search?q=type:ASSAULT");
    String rows =
        page.ask("await (await fetch('/api/v1/export?format=csv&q=type%3AASSAULT')).text()");
    assertThat(rows.lines().count()).isEqualTo(2);
    assertThat(page.count("select[aria-label='Export these events as'] option")).isGreaterThan(6);
  }

  @Test
  void drawsTheMapWithoutAnyOtherSite() {
    Page page = page();
    page.open(home + "/map");
    assertThat(page.count("path.land")).isGreaterThan(150);
    assertThat(page.count("circle.spot")).isEqualTo(1);
    assertThat(
            page.ask(
                "performance.getEntriesByType('resource').every(it => it.name.startsWith(location.origin))"))
        .isEqualTo("true");
  }

  @Test
  void obeysTheKeyboard() {
    Page page = page();
    page.open(home + "/search?q=actor:SRB");
    page.press("j");
    assertThat(page.count(".line.at")).isEqualTo(1);
    page.press("e");
    page.until("location.pathname.startsWith('/event/')");
    page.press("/");
    assertThat(page.ask("document.activeElement.id")).isEqualTo("q");
  }

  @Test
  void opensEveryPageWithoutAComplaint() {
    Page page = page();
    for (String path :
        List.of(
            "/",
            "/search",
            "/map",
            "/network",
            "/timeline",
            "/redlines",
            "/redline/gulf",
            "/forecasts",
            "/unwatched",
            "/corrections",
            "/help",
            "/actor/SRB",
            "/dyad/SRB/XKX.COP",
            "/place/Pristina")) {
      page.open(home + path);
      assertThat(page.count("h1")).as(path).isEqualTo(1);
      assertThat(page.text("main")).as(path).doesNotContain("undefined", "NaN", "[object");
    }
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void fitsAPhoneAndTheDark() {
    Page page = browser.orElseThrow().page(390, 800);
    page.dark(true);
    for (String path : List.of("/", "/search?q=actor:SRB", "/article/one", "/dyad/SRB/XKX.COP")) {
      page.open(home + path);
      assertThat(page.ask("document.documentElement.scrollWidth <= window.innerWidth"))
          .as(path)
          .isEqualTo("true");
    }
    page.screenshot(Path.of("target", "screenshots", "phone.png"));
  }
}
