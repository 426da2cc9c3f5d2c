// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei;

import org.jingwei.database.CannotStartException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Tells the terminal in one line that the program is ready, or why it cannot start. */
final class StartReport implements ApplicationListener<ApplicationEvent> {

  /** What is logged here appears on the terminal, and there alone: logs go to the data folder. */
  private static final Logger TERMINAL = LoggerFactory.getLogger("terminal");

  @Override
  public void onApplicationEvent(ApplicationEvent event) {
    switch (event) {
      case ApplicationReadyEvent ready -> sayReady(ready);
      case ApplicationFailedEvent failed -> TERMINAL.info("{}", reason(failed.getException()));
      default -> {
        // The other stages of a start are of no interest to the operator.
      }
    }
  }

  private static void sayReady(ApplicationReadyEvent ready) {
    String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
    if (port != null && !port.startsWith("-")) {
      FirstSignIn.tell(ready.getApplicationContext());
      CalendarNotice.tell(ready.getApplicationContext());
      TERMINAL.info("Jingwei is ready: http://localhost:{}/ (Ctrl-C stops it)", port);
    }
  }

  static String reason(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String line = knownReason(cause);
      if (!line.isEmpty()) {
        return line;
      }
    }
    return "Jingwei cannot start: an unexpected fault. Remedy: read the end of log/jingwei.log in"
        + " the data folder.";
  }

  private static String knownReason(Throwable cause) {
    return switch (cause) {
      case CannotStartException e ->
          "Jingwei cannot start: %s. Remedy: %s.".formatted(e.getMessage(), e.remedy());
      case PortInUseException e ->
          "Jingwei cannot start: port %d is in use. Remedy: stop the program there, or choose another port with --port."
              .formatted(e.getPort());
      default -> "";
    };
  }
}
