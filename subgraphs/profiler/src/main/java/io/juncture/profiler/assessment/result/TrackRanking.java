package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Estimate;
import io.juncture.profiler.assessment.Latent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ranks the tracks.
 *
 * <p>A person's fit to a track is Σ w · q over the qualities q that count in it, with the weights w of {@link TrackProfile}. Each q
 * is known by its posterior; q's are taken as independent. So the fit has mean Σ w · mean and variance Σ (w · deviation)², and is
 * reported on the scale of {@link Latent}. Tracks are ranked by the probability that their fit is the largest
 * ({@link TopProbability}, which minds that fits share qualities and so rise and fall together), equal ones by mean fit.
 */
final class TrackRanking {

  private record Candidate(Track track, Latent fit, double probability) {

    RankedTrack ranked(int rank) {
      return new RankedTrack(track, rank, fit.estimate(), Estimate.hundredths(probability));
    }
  }

  private TrackRanking() {}

  /** All tracks, the best first. */
  static List<RankedTrack> of(Map<Quality, Latent> qualities) {
    List<Track> tracks = List.of(Track.values());
    List<double[]> weights = tracks.stream().map(track -> weights(track, qualities)).toList();
    List<Latent> latents = List.copyOf(qualities.values());
    double[] probabilities = TopProbability.of(weights, latents);
    List<Candidate> candidates = new ArrayList<>();
    for (int index = 0; index < tracks.size(); index++) {
      candidates.add(new Candidate(tracks.get(index), fit(weights.get(index), latents), probabilities[index]));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::probability)
        .thenComparingDouble(candidate -> candidate.fit().mean())
        .reversed());
    return Stream.iterate(1, rank -> rank <= candidates.size(), rank -> rank + 1)
        .map(rank -> candidates.get(rank - 1).ranked(rank))
        .toList();
  }

  private static double[] weights(Track track, Map<Quality, Latent> qualities) {
    Map<Quality, Double> weights = TrackProfile.of(track).weights();
    return qualities.keySet().stream().mapToDouble(quality -> weights.getOrDefault(quality, 0.0)).toArray();
  }

  private static Latent fit(double[] weights, List<Latent> qualities) {
    double mean = 0;
    double variance = 0;
    for (int index = 0; index < weights.length; index++) {
      Latent quality = qualities.get(index);
      mean += weights[index] * quality.mean();
      variance += StrictMath.pow(weights[index] * quality.deviation(), 2);
    }
    return new Latent(mean, StrictMath.sqrt(variance));
  }
}
