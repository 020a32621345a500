package org.brinkwatch.fetch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links as they are told apart: without what only says where a reader came from. */
final class Links {
  private static final Pattern TRACKING =
      Pattern.compile("(?:utm|at|ns|hsa|mtm|wt|mc|oly|vero)_\\w+|_{1,2}hs\\w+");
  private static final Set<String> TRACKING_NAMES =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "mkt_tok",
          "xtor",
          "cmpid",
          "cmp",
          "icid",
          "ocid",
          "ito",
          "smid",
          "s_cid",
          "ftag",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "spm",
          "sr_share",
          "ref_src",
          "referrer",
          "traffic_source",
          "rss",
          "feedtype",
          "feedname");

  private Links() {}

  /** The address to keep and to fetch. */
  static WebAddress canonical(WebAddress address) {
    int mark = address.path().indexOf('?');
    if (mark < 0) {
      return address;
    }
    String kept =
        Stream.of(address.path().substring(mark + 1).split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    String path = address.path().substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept);
    return new WebAddress(address.scheme(), address.host(), address.port(), path);
  }

  /** What two addresses of one page have in common: not the scheme, and no "www". */
  static String key(WebAddress address) {
    WebAddress canonical = canonical(address);
    return canonical.origin().replaceFirst("^https?://(?:www\\.)?", "")
        + canonical.path().replaceFirst("/$", "");
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    return TRACKING_NAMES.contains(name) || TRACKING.matcher(name).matches();
  }
}
