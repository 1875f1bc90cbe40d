#!/bin/sh
# 把 dist 上传到门户服务器，每次一个新目录，最后一步才切换；旧目录留着，用来退回。
# DEPLOY_TARGET    用户@主机:/目录，例如 web@portal.example:/srv/jixiao
# DEPLOY_KEY       私钥的内容
# DEPLOY_HOST_KEY  服务器的主机公钥（ssh-keyscan 的一行），用来确认没有连错服务器
set -eu

login=${DEPLOY_TARGET%%:*}
folder=${DEPLOY_TARGET#*:}
release=$(date -u +%Y%m%dT%H%M%SZ)

keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
umask 077
printf '%s\n' "$DEPLOY_KEY" > "$keys/key"
printf '%s\n' "$DEPLOY_HOST_KEY" > "$keys/known_hosts"
ssh="ssh -i $keys/key -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=$keys/known_hosts"

$ssh "$login" "mkdir -p '$folder/releases/$release'"
# 没有变的文件从现行版本取，只传有变化的。
rsync --archive --checksum --rsh="$ssh" --link-dest="$folder/current/" dist/ "$login:$folder/releases/$release/"
# 改名是一步完成的：读者看到的要么是旧版，要么是新版。
$ssh "$login" "cd '$folder' && ln -sfn 'releases/$release' next && mv -T next current"
echo "已上传：$release。退回：在服务器上执行 ln -sfn releases/旧目录 next && mv -T next current"
