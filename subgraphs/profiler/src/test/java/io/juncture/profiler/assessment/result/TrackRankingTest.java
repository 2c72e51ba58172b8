package io.juncture.profiler.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.result.Quality.Ability;
import io.juncture.profiler.assessment.result.Quality.Disposition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackRankingTest {

  private static final List<Quality> QUALITIES = Stream.<Quality>concat(
      Stream.of(Area.values()).map(Ability::new), Stream.of(Trait.values()).map(Disposition::new)).toList();

  @ParameterizedTest
  @EnumSource
  void weighsEachTrackToTheSameSpread(Track track) {
    Map<Quality, Double> weights = TrackProfile.of(track).weights();
    assertThat(weights.values().stream().mapToDouble(weight -> weight * weight).sum()).isCloseTo(1, within(1e-12));
    assertThat(DoubleStream.of(Stream.of(Area.values()).mapToDouble(TrackProfile.of(track)::share).toArray()).sum())
        .isCloseTo(1, within(1e-12));
  }

  /**
   * By hand: leadership's parts are 2, 1 and 3, 2, 2, 2, their squares sum to 26. With extraversion 1 ± 0.4, all else 0 ± 0.5, the fit
   * is 3 / √26 = 0.58835 with variance (9 · 0.16 + 17 · 0.25) / 26 = 0.21885: 50 + 50/3 · 0.58835 = 59.81, ± 50/3 · 0.46781 = 7.80.
   */
  @Test
  void agreesWithAFitByHand() {
    RankedTrack leadership = ranked(known(Map.of(new Disposition(Trait.EXTRAVERSION), new Latent(1, 0.4)), 0.5)).stream()
        .filter(ranked -> ranked.track() == Track.LEADERSHIP).findFirst().orElseThrow();
    assertThat(leadership.fit()).isEqualTo(new Estimate(59.81, 7.8));
    assertThat(leadership.rank()).isEqualTo(1);
  }

  /** Who has what a track asks for, and is known well, gets that track, almost surely. */
  @ParameterizedTest
  @EnumSource
  void recommendsTheTrackThatFits(Track track) {
    Map<Quality, Latent> person = new HashMap<>();
    TrackProfile.of(track).weights().forEach((quality, weight) -> person.put(quality, new Latent(4 * weight, 0.2)));
    List<RankedTrack> ranking = ranked(known(person, 0.2));
    assertThat(ranking.getFirst().track()).isEqualTo(track);
    assertThat(ranking.getFirst().confidence()).isGreaterThan(0.9);
  }

  @Test
  void ranksAllTracksByConfidence() {
    List<RankedTrack> ranking = ranked(known(Map.of(), 0.6));
    assertThat(ranking).extracting(RankedTrack::rank).containsExactly(1, 2, 3, 4, 5);
    assertThat(ranking).extracting(RankedTrack::track).containsExactlyInAnyOrder(Track.values());
    assertThat(ranking.stream().mapToDouble(RankedTrack::confidence).sum()).isCloseTo(1, within(0.03));
    assertThat(ranking.getFirst().confidence()).as("no idea").isLessThan(0.35);
    assertThat(ranking).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
  }

  /** Of people recommended a track with confidence c, a share of about c truly fits it best. */
  @Test
  void isAsSureAsItIsRight() {
    Random random = new Random(1944);
    int people = 200;
    int right = 0;
    double claimed = 0;
    for (int person = 0; person < people; person++) {
      Map<Quality, Double> truth = new HashMap<>();
      Map<Quality, Latent> measured = new LinkedHashMap<>();
      double reliability = 0.8;
      for (Quality quality : QUALITIES) {
        double value = random.nextGaussian();
        double observed = Math.sqrt(reliability) * value + Math.sqrt(1 - reliability) * random.nextGaussian();
        truth.put(quality, value);
        measured.put(quality, new Latent(Math.sqrt(reliability) * observed, Math.sqrt(1 - reliability)));
      }
      RankedTrack first = ranked(measured).getFirst();
      claimed += first.confidence() / people;
      right += first.track() == best(truth) ? 1 : 0;
    }
    assertThat(right / (double) people).isCloseTo(claimed, within(0.08));
    assertThat(claimed).isGreaterThan(0.5);
  }

  @Test
  void tracksHaveStableIds() {
    assertThat(Track.DEFENDER.id()).hasToString("13010ef1-8cf2-30a9-a78b-275a5a44f6da");
    assertThat(Stream.of(Track.values()).map(Track::id)).doesNotHaveDuplicates();
    assertThat(Stream.of(Track.values()).map(Track::key))
        .containsExactly("defender", "offensive", "grc", "innovation", "leadership");
  }

  private static List<RankedTrack> ranked(Map<Quality, Latent> qualities) {
    return TrackRanking.of(qualities);
  }

  private static Map<Quality, Latent> known(Map<? extends Quality, Latent> known, double otherwise) {
    Map<Quality, Latent> all = new LinkedHashMap<>();
    QUALITIES.forEach(quality -> all.put(quality, known.containsKey(quality)
        ? known.get(quality) : new Latent(0, otherwise)));
    return all;
  }

  private static Track best(Map<Quality, Double> truth) {
    return Stream.of(Track.values()).max((a, b) -> Double.compare(fit(a, truth), fit(b, truth))).orElseThrow();
  }

  private static double fit(Track track, Map<Quality, Double> truth) {
    return TrackProfile.of(track).weights().entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * truth.get(entry.getKey()))
        .sum();
  }
}
