package io.juncture.profiler.account;

/** What short texts of an account look like. */
final class Texts {

  static final String ONE_LINE = "\\P{Cntrl}*";
  static final String NOT_ONE_LINE = "must be one line";
  static final String TEXT = "[^\\x00]*";
  static final String NO_TEXT = "must not contain the character U+0000";
  static final String URL = "https?://[^\\s\\p{Cntrl}/]+[^\\s\\p{Cntrl}]*";
  static final String NO_URL = "must be an http or https URL";
  static final String USERNAME = "[\\w.@+-]{1,150}";
  static final String NO_USERNAME = "must be 1 to 150 letters, digits and . @ + - _";

  private Texts() {}
}
