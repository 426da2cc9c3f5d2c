// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Dossier;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;

/**
 * One look at a case file: by whom, when, in which words, and after which refused attempt.
 *
 * @param from the page to return to; empty for the case file's own
 */
record Reading(Dossier dossier, Actor actor, Say say, Typed typed, Instant now, String from) {

  CaseFile file() {
    return dossier.file();
  }

  CountyCode county() {
    return file().county();
  }
}
