#!/bin/sh
# Builds sparkds and installs it to ~/.local (or to $PREFIX), with an archive of its classes for a quick start.
set -eu

cd "$(dirname "$0")"
prefix=${PREFIX:-$HOME/.local}
share=$prefix/share/sparkds

command -v javac >/dev/null || { echo "install.sh: no javac on the PATH: install JDK 17 or newer" >&2; exit 1; }
command -v mvn >/dev/null || { echo "install.sh: no mvn on the PATH: install Apache Maven 3.8 or newer" >&2; exit 1; }

# the JVM itself, not a version manager's script in front of it
home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
java=$home/bin/java
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
[ "${version%%.*}" -ge 17 ] || { echo "install.sh: this is Java $version: install JDK 17 or newer" >&2; exit 1; }

mvn -B -q -ntp -DskipTests clean package

mkdir -p "$share" "$prefix/bin"
cp target/sparkds.jar "$share/sparkds.jar.new"
mv "$share/sparkds.jar.new" "$share/sparkds.jar"

# An archive of another JVM and flags that a JVM does not know are passed over without a word.
flags="-XX:+IgnoreUnrecognizedVMOptions -Xlog:disable"
# A run is over before more compilation, more threads or generated accessors would pay.
flags="$flags -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmn16m"
# FreeMarker would set up a logger that nothing logs to.
flags="$flags -Dorg.freemarker.loggerLibrary=none"
flags="$flags -Dsun.reflect.inflationThreshold=1000000 -Djdk.reflect.useNativeAccessorOnly=true"
archive=$share/sparkds.jsa
create="-XX:ArchiveClassesAtExit=$archive.new"
use="-XX:SharedArchiveFile=$archive"
if [ "$version" -ge 25 ]; then
  archive=$share/sparkds.aot
  create="-XX:AOTCacheOutput=$archive.new"
  use="-XX:AOTCache=$archive"
fi

# Without the archive sparkds starts more slowly, and that is all.
train=$(mktemp -d)
trap 'rm -rf "$train"' EXIT
rm -f "$share"/sparkds.jsa* "$share"/sparkds.aot*
# shellcheck disable=SC2086
"$java" $flags "$create" -cp "$share/sparkds.jar" dev.sparkds.Training "$train" samples/*.yaml >/dev/null 2>&1 || true
[ ! -f "$archive.new" ] || mv "$archive.new" "$archive"

cat >"$prefix/bin/sparkds.new" <<EOF
#!/bin/sh
java=\${SPARKDS_JAVA:-$java}
[ -x "\$java" ] || java=java
exec "\$java" $flags "$use" -cp "$share/sparkds.jar" dev.sparkds.Sparkds "\$@"
EOF
chmod +x "$prefix/bin/sparkds.new"
mv "$prefix/bin/sparkds.new" "$prefix/bin/sparkds"

bash=$prefix/share/bash-completion/completions
zsh=$prefix/share/zsh/site-functions
mkdir -p "$bash" "$zsh"
"$prefix/bin/sparkds" completion >"$bash/sparkds"
cat >"$zsh/_sparkds" <<EOF
#compdef sparkds
autoload -U +X bashcompinit && bashcompinit
source "$bash/sparkds"
_bash_complete -o default -F _complete_sparkds
EOF

"$prefix/bin/sparkds" --version
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "Installed $prefix/bin/sparkds; add $prefix/bin to your PATH." ;;
esac
