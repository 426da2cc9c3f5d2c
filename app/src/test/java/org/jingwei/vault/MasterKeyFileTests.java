// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTests {

  @TempDir Path folder;

  @Test
  void isMadeOnceForThisUserAlone() throws IOException {
    Path file = folder.resolve("keys").resolve("master.key");
    MasterKeyFile source = new MasterKeyFile(file);
    MasterKey made = source.read().getFirst();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(source.read().getFirst().id()).isEqualTo(made.id());
    assertThat(made + " " + source).doesNotContain(Files.readString(file).strip());
  }

  @Test
  void isNeverReplacedWhenDamaged() throws IOException {
    Path file = folder.resolve("master.key");
    Files.writeString(file, "c2hvcnQ=");
    assertThatThrownBy(() -> new MasterKeyFile(file).read()).hasMessageContaining("damaged");
    assertThat(Files.readString(file)).isEqualTo("c2hvcnQ=");
  }

  @Test
  void takesANewKeyBeforeTheOthersAndLetsAnOldOneGo() throws IOException {
    MasterKeyFile source = new MasterKeyFile(folder.resolve("master.key"));
    String old = source.read().getFirst().id();
    assertThat(source.add()).isTrue();
    List<String> both = source.read().stream().map(MasterKey::id).toList();
    assertThat(both).hasSize(2).endsWith(old);
    assertThat(source.remove(old)).isTrue();
    assertThat(source.read()).extracting(MasterKey::id).containsExactly(both.getFirst());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(source.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void isLookedAtAgainByAProgramThatRuns() {
    MovingClock clock = new MovingClock();
    MasterKeyFile source = new MasterKeyFile(folder.resolve("master.key"));
    MasterKeys running = new MasterKeys(source, clock);
    String old = running.current().id();
    MasterKeys beside = new MasterKeys(source, clock);
    beside.add();
    assertThat(running.current().id()).isEqualTo(old);
    // What another process has sealed opens at once.
    assertThat(running.find(beside.current().id())).isPresent();
    clock.move(MasterKeys.LOOK_AGAIN);
    assertThat(running.current().id()).isEqualTo(beside.current().id());
  }
}
