// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A chunked request of which each chunk is sent, and each line of the answer read, by hand. */
final class RawStream implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final StringBuilder text = new StringBuilder();
  private boolean headRead;

  RawStream(int port, String path, String token) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(30_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            + "Authorization: Bearer %s\r\nTransfer-Encoding: chunked\r\n\r\n";
    out.write(head.formatted(path, token).getBytes(StandardCharsets.US_ASCII));
  }

  void send(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** The next line of the answer. */
  String answer() throws IOException {
    if (!headRead) {
      String status = line();
      if (!status.contains(" 200")) {
        throw new IOException(status);
      }
      while (!line().isEmpty()) {
        continue;
      }
      headRead = true;
    }
    int newline = text.indexOf("\n");
    while (newline < 0) {
      byte[] chunk = in.readNBytes(Integer.parseInt(line(), 16));
      line();
      text.append(new String(chunk, StandardCharsets.UTF_8));
      newline = text.indexOf("\n");
    }
    String answer = text.substring(0, newline);
    text.delete(0, newline + 1);
    return answer;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the answer ended");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /** Ends as a killed process does: with a reset. */
  void kill() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
