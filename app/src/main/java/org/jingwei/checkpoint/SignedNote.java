// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures, as C2SP {@code signed-note} writes it: the text, an empty line, a line
 * for each signature.
 *
 * @param text ends with a line break; this is what is signed
 */
record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int LONGEST = 64 * 1024;
  private static final int MOST_SIGNATURES = 64;

  SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Reads a note; says in an IllegalArgumentException why it is none. */
  static SignedNote parse(String note) {
    int gap = note.lastIndexOf("\n\n");
    if (note.length() > LONGEST || gap < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("not a signed note: text, empty line, signatures");
    }
    if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException("a signed note has no control characters");
    }
    List<NoteSignature> signatures =
        note.substring(gap + 2).lines().map(NoteSignature::parse).toList();
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException(
          "a signed note has 1 to %d signatures".formatted(MOST_SIGNATURES));
    }
    return new SignedNote(note.substring(0, gap + 1), signatures);
  }

  /** The whole note, ready to be published. */
  @Override
  public String toString() {
    return signatures.stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining("", text + "\n", ""));
  }
}
