#!/bin/sh
# Installs Wutong from this folder, or upgrades what is installed. Needs no network, no Node and no npm.
#   sh install.sh [--prefix DIR] [--data DIR] [--user NAME] [--no-service]
# Running it again does no harm: what is in place stays, and data and settings are never touched.
set -eu
LC_ALL=C
export LC_ALL
umask 022

say() { printf '梧桐 · %s\n       %s\n' "$1" "$2"; }
refuse() {
  printf '\n没有安装：%s\nNot installed: %s\n' "$1" "$2" >&2
  exit 1
}
usage() {
  cat <<'WORDS'
用法 / usage: sh install.sh [--prefix DIR] [--data DIR] [--user NAME] [--no-service]
  --prefix DIR   程序放在哪里，默认 /opt/wutong / where the program goes
  --data DIR     数据放在哪里，默认 /var/lib/wutong / where the data go
  --user NAME    运行服务的系统用户，默认 wutong / the system user of the service
  --no-service   不建系统用户，不设开机服务；不需要 root / no system user, no systemd; needs no root
WORDS
}

prefix=/opt/wutong
data=
user=wutong
service=yes
while [ $# -gt 0 ]; do
  case $1 in
    --prefix | --data | --user)
      [ $# -ge 2 ] || refuse "$1 后面缺少内容。" "$1 needs a value."
      case $1 in --prefix) prefix=$2 ;; --data) data=$2 ;; --user) user=$2 ;; esac
      shift 2 ;;
    --no-service) service=no; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; refuse "不认识 $1。" "$1 is not an option." ;;
  esac
done
for path in "$prefix" "${data:-/}"; do
  case $path in
    *[!A-Za-z0-9/._-]*) refuse "路径只能用字母、数字和 / . _ - ：$path" "A path may hold letters, digits and / . _ - only: $path" ;;
    /*) ;;
    *) refuse "请写完整路径：$path" "Write the whole path: $path" ;;
  esac
done
case $user in '' | *[!a-z0-9_-]*) refuse "用户名不对：$user" "This is no name of a user: $user" ;; esac
if [ "$service" = yes ] && [ "$(id -u)" != 0 ]; then
  refuse '请用 root 运行；或者加 --no-service --prefix 目录 --data 目录，只为自己安装。' \
    'Run this as root; or with --no-service --prefix DIR --data DIR for yourself alone.'
fi
if [ "$service" = yes ] && ! command -v systemctl >/dev/null 2>&1; then
  refuse '这台机器没有 systemd。请加 --no-service，再自己安排开机启动。' \
    'There is no systemd here. Use --no-service and arrange the start yourself.'
fi

here=$(dirname "$(readlink -f "$0")")
cd "$here"

# 1. Nothing is believed before it is checked.
command -v sha256sum >/dev/null 2>&1 || refuse '这台机器没有 sha256sum。' 'sha256sum is missing here.'
[ -s SHA256SUMS ] || refuse '缺少校验文件 SHA256SUMS，安装包不完整。' 'SHA256SUMS is missing: this is not the whole bundle.'
say '正在核对每个文件……' 'Checking every file'
wrong=$(sha256sum -c SHA256SUMS 2>/dev/null | grep -v ': OK$' | head -n 5 || true)
[ -z "$wrong" ] ||
  refuse "下列文件与校验值不符，安装包已损坏或被改动，请重新取得：
$wrong" 'these files are not what they were when the bundle was made; get it again.'
listed=$(mktemp)
sed 's/^[0-9a-f]*  //' SHA256SUMS >"$listed"
extra=$(find . ! -type d ! -path ./SHA256SUMS | sed 's|^\./||' | grep -vxF -f "$listed" | head -n 5 || true)
rm -f "$listed"
[ -z "$extra" ] ||
  refuse "安装包里多出了下列文件，请重新解压到空文件夹：
$extra" 'these files do not belong to the bundle; unpack it into an empty folder.'
version=$(cat VERSION)
node/bin/node --version >/dev/null 2>&1 ||
  refuse "随附的程序在这台机器上不能运行，需要 x86_64、glibc 2.28 或更高（$(uname -m)）。" \
    "the programs of this bundle do not run here; x86_64 with glibc 2.28 or later is needed ($(uname -m))."

# 2. Where things are. The settings of an installation that is there already hold.
settings=$prefix/wutong.conf
if [ -e "$settings" ]; then
  set_data=$(sed -n 's/^WUTONG_DATA=//p' "$settings" | tail -n 1)
  if [ -n "$data" ] && [ "$data" != "$set_data" ]; then
    refuse "$settings 里的数据文件夹是 $set_data，不是 $data。" "$settings names $set_data as the data folder, not $data."
  fi
  data=$set_data
  set_user=$(sed -n 's/^WUTONG_USER=//p' "$settings" | tail -n 1)
  user=${set_user:-$user}
fi
data=${data:-/var/lib/wutong}
case $data/ in
  "$prefix"/current/* | "$prefix/$version"/*)
    refuse "数据不能放在程序的版本文件夹里：$data" "The data may not lie in the folder of a version: $data" ;;
esac
before=$(readlink "$prefix/current" 2>/dev/null || true)
target=$prefix/$version
mkdir -p "$prefix"

# 3. The program, beside its place first, so that nobody ever finds half of it.
if [ "$here" = "$target" ]; then
  say "程序已在 $target。" "The program is in $target already."
elif [ -e "$target/SHA256SUMS" ] && cmp -s SHA256SUMS "$target/SHA256SUMS" &&
  (cd "$target" && sha256sum -c SHA256SUMS >/dev/null 2>&1); then
  say "$version 已经装好，文件完整。" "$version is in place and whole."
else
  need=$(du -sk . | cut -f1)
  free=$(df -Pk "$prefix" | tail -n 1 | tr -s ' ' | cut -d ' ' -f 4)
  [ "$free" -gt "$need" ] ||
    refuse "$prefix 空间不足：需要 $((need / 1024)) MB，剩余 $((free / 1024)) MB。" \
      "$prefix is too full: $((need / 1024)) MB are needed, $((free / 1024)) MB are free."
  say "正在把程序放到 $target……" 'Copying the program'
  draft=$prefix/.$version.new
  rm -rf "$draft"
  cp -a . "$draft"
  [ "$(id -u)" != 0 ] || chown -R 0:0 "$draft"
fi

# 4. The user and the data folder.
if [ "$service" = yes ] && ! id -u "$user" >/dev/null 2>&1; then
  useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin "$user" ||
    refuse "建立系统用户 $user 失败。" "The system user $user could not be made."
fi
if [ ! -d "$data" ]; then
  mkdir -p "$data"
  chmod 700 "$data"
  [ "$service" = no ] || chown "$user:$(id -gn "$user")" "$data"
fi
if [ ! -e "$settings" ]; then
  {
    echo '# 梧桐的设置，一行一个 名称=值；改后重启服务生效。升级不会改动本文件。'
    echo '# The settings of Wutong, NAME=value; they hold from the next start. An upgrade leaves this file alone.'
    echo "WUTONG_DATA=$data"
    [ "$service" = no ] || echo "WUTONG_USER=$user"
    echo 'HOST=127.0.0.1'
    echo 'PORT=8080'
    echo '# HTTPS: HOST=0.0.0.0  PORT=443  WUTONG_CERT=/…/office.crt  WUTONG_KEY=/…/office.key'
  } >"$settings.new"
  chmod 640 "$settings.new"
  [ "$service" = no ] || chown "root:$(id -gn "$user")" "$settings.new"
  mv "$settings.new" "$settings"
fi

# 5. The switch: a stop, two renamings, a start.
if [ "$service" = yes ] && systemctl is-active --quiet wutong; then
  say '正在停止服务……' 'Stopping the service'
  systemctl stop wutong
fi
if [ -n "${draft:-}" ]; then
  rm -rf "$prefix/.$version.old"
  [ ! -e "$target" ] || mv "$target" "$prefix/.$version.old"
  mv "$draft" "$target"
  rm -rf "$prefix/.$version.old"
fi
rm -f "$prefix/.current.new"
ln -s "$version" "$prefix/.current.new"
mv -T "$prefix/.current.new" "$prefix/current"
if [ "$service" = yes ]; then
  sed -e "s|@PREFIX@|$prefix|g" -e "s|@DATA@|$data|g" -e "s|@USER@|$user|g" \
    "$target/wutong.service" >/etc/systemd/system/wutong.service
  systemctl daemon-reload
  systemctl enable --quiet wutong
  systemctl start wutong
fi

# 6. What now.
wutong=$prefix/current/bin/wutong
echo
if [ -z "$before" ]; then
  say "已安装 $version。程序 $prefix，数据 $data，设置 $settings。" "Installed $version."
  say '下一步：建立单位和三员账号，一次性密码只显示一次：' 'Next: found the office; the one-time passwords are shown once:'
  echo "       $wutong office --code mycity --name 某市外事侨务办公室"
else
  say "已从 $before 换到 $version，数据和设置没有改动。" "Went from $before to $version; data and settings were left alone."
  if [ "$before" != "$version" ]; then
    say '新版本首次启动时，若要改动数据库，会先自动备份（before-upgrade-…copy）。要退回原来的版本：' \
      'Before its first start changes the database it makes a copy (before-upgrade-…copy). To go back:'
    [ "$service" = no ] || echo '       systemctl stop wutong'
    echo "       ln -sfn $before $prefix/current"
    echo "       $wutong restore $data/copies/before-upgrade-….copy --replace"
    echo '           （没有这个备份文件，就不需要这一步 / leave this out where there is no such copy）'
    [ "$service" = no ] || echo '       systemctl start wutong'
  fi
fi
if [ "$service" = yes ]; then
  say '看服务是否正常：systemctl status wutong；看日志：journalctl -u wutong' 'How it is, and what it says.'
else
  say "启动：$wutong start --empty（已在运行的请重启）" 'Start it, or restart it where it runs.'
fi
