package io.juncture.profiler.account;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that somebody who knows a person tries first. A password of several words counts as hard to guess even if all of them are
 * known, so it matters that an address is also one word, and so are its halves, however it is punctuated.
 *
 * @param all the words, in lower case: each text, what stands before and after its {@code @}, the parts of those, and all of that without
 *     punctuation
 */
record PersonalWords(List<String> all) {

  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  /** Shorter ones stand in many a good password. */
  private static final int TELLING = 4;

  PersonalWords {
    all = List.copyOf(all);
  }

  static PersonalWords of(List<String> texts) {
    return new PersonalWords(texts.stream().map(text -> text.strip().toLowerCase(Locale.ROOT))
        .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("@"))))
        .flatMap(text -> Stream.concat(Stream.of(text, joined(text)), PUNCTUATION.splitAsStream(text)))
        .filter(word -> !joined(word).isEmpty())
        .distinct().toList());
  }

  /** The password, and, where that has one of the words in it, the password without punctuation. */
  Stream<String> formsOf(String password) {
    String bare = joined(password.toLowerCase(Locale.ROOT));
    boolean personal = all.stream().anyMatch(word -> word.length() >= TELLING && bare.contains(word));
    return personal ? Stream.of(password, bare) : Stream.of(password);
  }

  private static String joined(String text) {
    return PUNCTUATION.matcher(text).replaceAll("");
  }
}
