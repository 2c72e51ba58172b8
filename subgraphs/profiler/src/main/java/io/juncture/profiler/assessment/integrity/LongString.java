package io.juncture.profiler.assessment.integrity;

import java.util.List;

/**
 * The long string index: the longest run of identical answers, before reversal (Johnson 2005; Meade &amp; Craig 2012,
 * Psychological Methods 17, 437-455).
 */
final class LongString {

  private LongString() {}

  static int longest(List<?> answers) {
    int longest = 0;
    int run = 0;
    for (int index = 0; index < answers.size(); index++) {
      run = index > 0 && answers.get(index).equals(answers.get(index - 1)) ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
