#!/bin/sh
# The command line of an installed Wutong: its own Node, and the settings beside the versions, for the service and for
# whoever types a command alike. What the environment says already is not overruled.
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
settings=$(dirname "$root")/wutong.conf

refuse() {
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 1
}

if [ -e "$settings" ]; then
  [ -r "$settings" ] ||
    refuse "没有权限读取 $settings，请用 root 运行。" "$settings may not be read; run this as root."
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '' | '#'*) continue ;; esac
    name=${line%%=*}
    case $name in
      "$line" | '' | [0-9]* | *[!A-Z0-9_]*)
        refuse "$settings 里这一行不对，应为 名称=值：$line" "This line of $settings is not NAME=value: $line" ;;
    esac
    eval "known=\${$name+yes}"
    [ "$known" = yes ] || export "$name=${line#*=}"
  done <"$settings"
fi

# The data belong to the user of the service: files that root made there could not be read by it.
if [ -n "${WUTONG_USER:-}" ] && [ "$(id -u)" = 0 ] && [ "$WUTONG_USER" != root ]; then
  exec runuser -u "$WUTONG_USER" -- "$root/node/bin/node" "$root/src/cli/main.ts" "$@"
fi
exec "$root/node/bin/node" "$root/src/cli/main.ts" "$@"
