// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns bytes into text: by their mark, else as said, else UTF-8, else as Chinese systems do. */
final class Decoding {

  private static final Pattern NAMED = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
  private static final Charset CHINESE = Charset.forName("GB18030");

  private Decoding() {}

  static String text(byte[] bytes, String contentType) {
    Charset marked = marked(bytes);
    Charset charset = marked == null ? findNamed(contentType).orElse(null) : marked;
    String text;
    if (charset != null) {
      text = new String(bytes, charset);
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException notUtf8) {
        text = new String(bytes, CHINESE);
      }
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What is said in the header and does not fit the bytes does not count. */
  static Optional<Charset> findNamed(String contentType) {
    Matcher named = NAMED.matcher(contentType.toLowerCase(Locale.ROOT));
    try {
      return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static @org.jspecify.annotations.Nullable Charset marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
