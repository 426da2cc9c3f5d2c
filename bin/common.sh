# SPDX-License-Identifier: Apache-2.0
# Copyright the Jingwei contributors
#
# What ./run, ./jingwei and ./check share: finding the tools, building what changed, one line for
# each trouble. Sourced by them, with HOME_FOLDER set to the folder they lie in.

BUILT="$HOME_FOLDER/.jingwei"
APP="$BUILT/app"
JAVA_OPTIONS=(
  -XX:+ExitOnOutOfMemoryError
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
)

say() { printf '%s\n' "$*"; }

fail() {
  printf 'Jingwei cannot start: %s. Remedy: %s.\n' "$1" "$2" >&2
  exit 1
}

# Prints the major version of the JDK in a folder; fails where there is none.
jdk_version() {
  [[ -x "$1/bin/javac" && -r "$1/release" ]] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Exports JAVA_HOME: what is set or on the PATH if it is new enough, else the usual folders.
find_jdk() {
  local candidate version seen=() on_path
  on_path=$(command -v javac || true)
  [[ -z "$on_path" ]] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* \
    /opt/*jdk* /opt/*java* /opt/java/* ~/.sdkman/candidates/java/* ~/.jdks/* ~/jdk*; do
    [[ -n "$candidate" ]] && version=$(jdk_version "$candidate") && [[ -n "$version" ]] || continue
    if ((version >= 25)); then
      export JAVA_HOME=$candidate
      return
    fi
    seen+=("$version")
  done
  if ((${#seen[@]} > 0)); then
    fail "it needs JDK 25 and found only JDK $(printf '%s\n' "${seen[@]}" | sort -nu | paste -sd, -)" \
      "install a JDK 25 beside it, or set JAVA_HOME to one"
  fi
  fail "it needs JDK 25 and found none" "install a JDK 25, or set JAVA_HOME to one"
}

# Puts the first folder that holds a program on the PATH, unless it is there already.
find_program() {
  local program=$1 folder
  shift
  command -v "$program" >/dev/null && return
  for folder in "$@"; do
    if [[ -x "$folder/$program" ]]; then
      export PATH="$folder:$PATH"
      return
    fi
  done
  return 1
}

find_build_tools() {
  find_program mvn /opt/*maven*/bin /usr/share/maven/bin /usr/local/*maven*/bin \
    ~/.sdkman/candidates/maven/current/bin ||
    fail "it is built with Maven and found none" "install Maven 3.8 or newer (on Debian: maven)"
  find_program node /opt/*node*/bin /usr/local/*node*/bin ~/.nvm/versions/node/*/bin &&
    find_program npm /opt/*node*/bin /usr/local/*node*/bin ~/.nvm/versions/node/*/bin ||
    fail "its pages are built with Node and found none" \
      "install Node 20 or newer with npm (on Debian: nodejs npm)"
  local node
  node=$(node --version)
  node=${node#v}
  ((${node%%.*} >= 20)) ||
    fail "its pages are built with Node 20 or newer and found $node" "install a newer Node"
}

# Fails in one line unless so many megabytes are free where a folder is or will be.
need_space() {
  local folder=$1 megabytes=$2 free
  while [[ ! -d "$folder" ]]; do folder=$(dirname "$folder"); done
  free=$(($(df -Pk "$folder" | awk 'NR == 2 { print $4 }') / 1024))
  ((free >= megabytes)) ||
    fail "the disk of $1 is full: $free MB free, at least $megabytes MB needed" \
      "free some space, or work on another disk"
}

# One number for all that the program is made of, and for the JDK that its cache fits.
fingerprint() {
  {
    cat "$JAVA_HOME/release" "$HOME_FOLDER/bin/common.sh"
    cd "$HOME_FOLDER" &&
      find pom.xml app/pom.xml bench/pom.xml .mvn app/src/main packs -name node_modules -prune \
        -o -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum
  } | sha256sum | cut -d' ' -f1
}

# Builds the program when its sources, the packs or the JDK have changed since the last build.
build() {
  local now
  find_jdk
  now=$(fingerprint)
  [[ -f "$APP/fingerprint" && "$(cat "$APP/fingerprint")" == "$now" ]] && return
  find_build_tools
  mkdir -p "$BUILT" 2>/dev/null && [[ -w "$BUILT" ]] ||
    fail "$BUILT cannot be written" "start it as the user who owns $HOME_FOLDER"
  need_space "$BUILT" 1024
  exec 9>"$BUILT/lock"
  flock 9 # a second start waits for the build of the first
  if [[ ! -f "$APP/fingerprint" || "$(cat "$APP/fingerprint")" != "$now" ]]; then
    compile
    train
    printf '%s\n' "$now" >"$APP/fingerprint"
  fi
  exec 9>&-
}

compile() {
  say "Building the program with $JAVA_HOME (one to three minutes the first time) …"
  if ! mvn -B -ntp -q -f "$HOME_FOLDER/pom.xml" -pl app package -Dmaven.test.skip=true \
    -Dspotless.check.skip=true >"$BUILT/build.log" 2>&1 9>&-; then
    local error
    error=$(sed -n 's/^.*\[ERROR\] *//p' "$BUILT/build.log" | grep -v '^$' | head -1 | cut -c1-300)
    fail "the build failed (${error:-no message})" "read $BUILT/build.log"
  fi
  rm -rf "$APP"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$HOME_FOLDER/app/target/jingwei-exec.jar" extract \
    --destination "$APP" >>"$BUILT/build.log" 2>&1 ||
    fail "the program could not be unpacked" "read $BUILT/build.log"
}

# Starts the program once on a scratch folder, so that the JVM can keep what it loaded and linked;
# without that cache the program works, only its start takes twice as long.
train() {
  say "Preparing quick starts (about half a minute) …"
  local scratch="$BUILT/training" pid port=""
  rm -rf "$scratch"
  mkdir -p "$scratch"
  JINGWEI_DEMO=false JINGWEI_DATA="$scratch/data" SERVER_PORT=0 "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" \
    -XX:AOTCacheOutput="$APP/jingwei.aot" -Xlog:aot=off -Xlog:cds=off \
    -jar "$APP/jingwei-exec.jar" >"$BUILT/training.log" 2>&1 9>&- &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM HUP
  while [[ -z "$port" ]] && kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    port=$(sed -n 's|.*ready: http://localhost:\([0-9]*\)/.*|\1|p' "$BUILT/training.log")
  done
  [[ -z "$port" ]] || for _ in 1 2 3; do get "$port" /; done
  kill "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  trap - INT TERM HUP
  rm -rf "$scratch"
  if [[ -z "$port" || ! -s "$APP/jingwei.aot" ]]; then
    rm -f "$APP/jingwei.aot"
    say "… not possible here (see $BUILT/training.log); starts will take longer."
  fi
}

get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" &&
      printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3 &&
      cat <&3
  ) >/dev/null 2>&1
}

# Becomes the program; the arguments are its own.
start() {
  local cache=()
  [[ ! -f "$APP/jingwei.aot" ]] || cache=(-XX:AOTCache="$APP/jingwei.aot" -Xlog:aot=off -Xlog:cds=off)
  exec "$JAVA_HOME/bin/java" "${cache[@]}" "${JAVA_OPTIONS[@]}" -jar "$APP/jingwei-exec.jar" "$@"
}

# Sets the data folder, made if missing, as an absolute path.
use_data() {
  mkdir -p "$1" 2>/dev/null && [[ -r "$1" && -w "$1" && -x "$1" ]] &&
    ( : >>"$1/lock" ) 2>/dev/null ||
    fail "the data folder $1 cannot be read and written by $(id -un 2>/dev/null || id -u)" \
      "give it the right to, or choose another folder with --data"
  JINGWEI_DATA=$(cd "$1" && pwd)
  export JINGWEI_DATA
  mkdir -p "$JINGWEI_DATA/log" && chmod 700 "$JINGWEI_DATA/log"
  need_space "$JINGWEI_DATA" 512
}
