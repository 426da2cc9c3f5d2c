// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.ledger.TreeHash;

/** Asks other programs to cosign, as C2SP {@code tlog-witness} says. */
final class WitnessClient {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST = 64 * 1024;
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** What a witness answers. */
  sealed interface Answer {
    /** It cosigned, and the cosignature is right. */
    record Cosigned(NoteSignature line) implements Answer {}

    /** It knows another size of our tree than we thought. */
    record KnowsSize(long size) implements Answer {}

    /** It did not cosign; why, for the log. */
    record Refused(String why) implements Answer {}
  }

  Answer ask(WitnessAddress witness, long oldSize, List<TreeHash> proof, SignedNote note) {
    HttpRequest request =
        HttpRequest.newBuilder(witness.addCheckpoint())
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(new AddRequest(oldSize, proof, note).toString()))
            .build();
    try {
      HttpResponse<String> response =
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
      return switch (response.statusCode()) {
        case OK -> cosigned(witness, note, response.body());
        case CONFLICT -> knows(response.body());
        default -> new Answer.Refused("answered " + response.statusCode());
      };
    } catch (IOException e) {
      return new Answer.Refused("unreachable " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("stopping");
    }
  }

  private static Answer cosigned(WitnessAddress witness, SignedNote note, String body) {
    Optional<NoteSignature> line =
        witness.key().findIn(new SignedNote(note.text(), lines(body).toList()));
    return line.<Answer>map(Answer.Cosigned::new)
        .orElse(new Answer.Refused("answered without a cosignature by its key"));
  }

  private static Stream<NoteSignature> lines(String body) {
    return body.lines()
        .flatMap(line -> {
          try {
            return Stream.of(NoteSignature.parse(line));
          } catch (IllegalArgumentException notOne) {
            return Stream.empty();
          }
        });
  }

  private static Answer knows(String body) {
    String size = body.strip();
    return size.matches("0|[1-9][0-9]{0,17}")
        ? new Answer.KnowsSize(Long.parseLong(size))
        : new Answer.Refused("answered 409 without a size");
  }
}
