package org.brinkwatch.watch.redline;

/**
 * A step of a line: what has to be so, how grave it is, what was agreed to be done then.
 *
 * @param holdDays on how many days in a row it has to hold; 1 for at once
 * @param response empty where nothing was agreed
 */
record Step(String name, Severity severity, Condition condition, int holdDays, String response) {
  String words() {
    return condition.words() + (holdDays > 1 ? ", on " + holdDays + " days in a row" : "");
  }
}
