package org.brinkwatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A page as its user has it: looks, clicks, types. */
final class Page {
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private final Wire wire;
  private final String session;

  Page(Wire wire, String session) {
    this.wire = wire;
    this.session = session;
    call("Page.enable", "{}");
    call("Runtime.enable", "{}");
    call("Log.enable", "{}");
  }

  private Wire.Answer call(String method, String parameters) {
    return wire.call(session, method, parameters);
  }

  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":"
            + width
            + ",\"height\":"
            + height
            + ",\"deviceScaleFactor\":1,\"mobile\":"
            + (width < 600)
            + "}");
  }

  void dark(boolean isDark) {
    call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\""
            + (isDark ? "dark" : "light")
            + "\"}]}");
  }

  /** Opens an address of the desk and waits until its view stands. */
  void open(String address) {
    call("Page.navigate", "{\"url\":" + Wire.quoted(address) + "}");
    until("document.querySelector('#main')?.dataset.shown === location.pathname + location.search");
  }

  /** What a script says, as text. */
  String ask(String script) {
    Wire.Answer answer =
        call(
            "Runtime.evaluate",
            "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":"
                + Wire.quoted("(async () => String(" + script + "))()")
                + "}");
    if (answer.values().containsKey("exceptionId")) {
      throw new IllegalStateException(script + ": " + answer.values());
    }
    return answer.text("value");
  }

  void until(String condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!ask("Boolean(" + condition + ")").equals("true")) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never so: " + condition + "\non the page:\n" + text("body"));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The text of an element as it is seen. */
  String text(String selector) {
    return ask("document.querySelector(" + Wire.quoted(selector) + ")?.innerText ?? ''");
  }

  /** What the console told as errors, on any page of the browser. */
  List<String> complaints() {
    return wire.complaints();
  }

  int count(String selector) {
    return Integer.parseInt(ask("document.querySelectorAll(" + Wire.quoted(selector) + ").length"));
  }

  void click(String selector) {
    until("document.querySelector(" + Wire.quoted(selector) + ")");
    ask("document.querySelector(" + Wire.quoted(selector) + ").click()");
  }

  /** Chooses a value of a list or writes into a field, as a person would: with its events. */
  void set(String selector, String value) {
    ask(
        "(() => { const field = document.querySelector("
            + Wire.quoted(selector)
            + "); field.value = "
            + Wire.quoted(value)
            + "; field.dispatchEvent(new Event('input', {bubbles: true}));"
            + " field.dispatchEvent(new Event('change', {bubbles: true})); })()");
  }

  /** One key, to whatever has the focus. */
  void press(String key) {
    String event =
        "\"key\":" + Wire.quoted(key) + (key.length() == 1 ? ",\"text\":" + Wire.quoted(key) : "");
    call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\"," + event + "}");
    call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":" + Wire.quoted(key) + "}");
  }

  void screenshot(Path file) {
    String png = call("Page.captureScreenshot", "{\"format\":\"png\"}").text("data");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
