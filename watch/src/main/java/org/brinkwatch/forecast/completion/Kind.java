package org.brinkwatch.forecast.completion;

/**
 * What is known of an entity before it does anything.
 *
 * @param role "Police", a sector; empty for what has a name of its own
 * @param place the country; empty where unknown
 */
record Kind(String role, String place) {
  /** Of "Police (Kenya)" and "Police_(Kenya)"; other names tell nothing by themselves. */
  static Kind ofName(String name) {
    int open = Math.max(name.lastIndexOf("_("), name.lastIndexOf(" ("));
    return open > 0 && name.endsWith(")")
        ? new Kind(name.substring(0, open), name.substring(open + 2, name.length() - 1))
        : new Kind("", "");
  }
}
