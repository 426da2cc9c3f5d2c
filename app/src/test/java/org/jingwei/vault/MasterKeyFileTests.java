// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTests {

  @TempDir Path folder;

  @Test
  void isMadeOnceForThisUserAlone() throws IOException {
    Path file = folder.resolve("keys").resolve("master.key");
    MasterKeys made = MasterKeyFile.open(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MasterKeyFile.open(file).current().id()).isEqualTo(made.current().id());
    assertThat(made.toString()).doesNotContain(Files.readString(file).strip());
  }

  @Test
  void isNeverReplacedWhenDamaged() throws IOException {
    Path file = folder.resolve("master.key");
    Files.writeString(file, "c2hvcnQ=");
    assertThatThrownBy(() -> MasterKeyFile.open(file)).hasMessageContaining("damaged");
    assertThat(Files.readString(file)).isEqualTo("c2hvcnQ=");
  }
}
