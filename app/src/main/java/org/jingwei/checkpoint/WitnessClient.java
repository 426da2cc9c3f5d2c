// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.ledger.TreeHash;
import org.jingwei.outgoing.Outgoing;

/** Asks other programs to cosign, as C2SP {@code tlog-witness} says. */
final class WitnessClient {

  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "text/plain; charset=utf-8");

  private final Outgoing outgoing;

  WitnessClient(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

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
    String body = new AddRequest(oldSize, proof, note).toString();
    try {
      Outgoing.Answer response = outgoing.post(witness.addCheckpoint(), HEADERS, body);
      return switch (response.status()) {
        case OK -> cosigned(witness, note, response.body());
        case CONFLICT -> knows(response.body());
        default -> new Answer.Refused("answered " + response.status());
      };
    } catch (IOException e) {
      return new Answer.Refused("unreachable " + e.getClass().getSimpleName());
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
