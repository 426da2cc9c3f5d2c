// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jingwei.signing.SigningSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** What is set for each line outside its pack: where it is, and the secrets shared with it. */
final class Lines {

  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final Environment settings;

  Lines(Environment settings) {
    this.settings = settings;
  }

  /** Whether it can be sent anything, and may send. */
  boolean isOn(OutsideSystem system) {
    if (!system.transport().equals("http")) {
      return folder(system).isPresent();
    }
    return address(system).isPresent() && !secrets(system).isEmpty();
  }

  /** The folder of a line that passes files; empty where none is set, or it is not there. */
  Optional<Path> folder(OutsideSystem system) {
    String folder = settings.getProperty(system.addressVariable(), "").strip();
    return folder.isEmpty() || system.transport().equals("http")
        ? Optional.empty()
        : Optional.of(Path.of(folder)).filter(Files::isDirectory);
  }

  Optional<URI> address(OutsideSystem system) {
    String address = settings.getProperty(system.addressVariable(), "").strip();
    try {
      return address.isEmpty() ? Optional.empty() : Optional.of(new URI(address));
    } catch (URISyntaxException none) {
      LOG.warn("{} is no address; nothing is sent there", system.addressVariable());
      return Optional.empty();
    }
  }

  /** Empty where none is set, or what is set is none: then nothing is taken and nothing sent. */
  List<SigningSecret> secrets(OutsideSystem system) {
    return SigningSecret.readAll(settings.getProperty(system.secretVariable(), ""));
  }
}
