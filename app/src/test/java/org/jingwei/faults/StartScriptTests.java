// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps {@code ./run} from starting is told in one line, with what to do. */
class StartScriptTests {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private record Told(int exit, String line) {}

  @Test
  void tellsThatThePortIsInUse() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Told told = run("./run", "--port", taken.getLocalPort() + "");
      isOneLine(told, "port " + taken.getLocalPort() + " is in use", "--port");
    }
  }

  @Test
  void tellsThatAPortIsNone() throws Exception {
    isOneLine(run("./run", "--port", "70000"), "\"70000\" is not a port", "1024 to 65535");
    isOneLine(run("./run", "--prot", "8080"), "does not know \"--prot\"", "--help");
    isOneLine(run("./run", "--port"), "--port needs a value", "--help");
  }

  @Test
  void tellsThatTheJdkIsTooOldOrMissing(@TempDir Path folder) throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk-17/bin"));
    Files.createFile(old.resolve("javac")).toFile().setExecutable(true);
    Files.writeString(folder.resolve("jdk-17/release"), "JAVA_VERSION=\"17.0.9\"\n");
    String onlyOld =
        """
        JAVA_HOME=%s
        command() { false; }
        jdk_version_of_folder=$(declare -f jdk_version | sed 's/^jdk_version/real_version/')
        eval "$jdk_version_of_folder"
        jdk_version() { [[ $1 == %s* ]] && real_version "$1"; }
        """
            .formatted(folder.resolve("jdk-17"), folder);
    isOneLine(shell(onlyOld + "find_jdk"), "needs JDK 25 and found only JDK 17", "JAVA_HOME");
    isOneLine(shell("jdk_version() { false; }\nfind_jdk"), "needs JDK 25 and found none", "JDK 25");
  }

  @Test
  void tellsThatTheDataFolderCannotBeUsed(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    isOneLine(shell("use_data " + file.resolve("data")), "cannot be read and written", "--data");
  }

  @Test
  void tellsThatTheDiskIsFull(@TempDir Path folder) throws Exception {
    isOneLine(shell("need_space " + folder + " 999999999"), "is full", "free some space");
  }

  private static void isOneLine(Told told, String trouble, String remedy) {
    assertThat(told.exit()).as(told.line()).isEqualTo(1);
    assertThat(told.line().strip().lines()).as(told.line()).hasSize(1);
    assertThat(told.line())
        .startsWith("Jingwei cannot start: ")
        .contains(trouble, "Remedy: ", remedy);
  }

  private static Told shell(String commands) throws IOException, InterruptedException {
    return run("bash", "-uc", "HOME_FOLDER=" + HOME + "\n. bin/common.sh\n" + commands);
  }

  private static Told run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    return new Told(process.waitFor(), said);
  }
}
