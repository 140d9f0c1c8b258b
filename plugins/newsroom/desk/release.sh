# A shelf of releases: `current` is a link to the one that readers see. Run by sh on the web server, from there or through ssh.
#   add FOLDER COMMIT FILES KEEP    takes a site from stdin, as tar; says the name of its release
#   back FOLDER                     switches to the release before the present one, which is marked «-rut»; says its name
# Exit codes of ours: 61 there is none before, 62 not all of the site came, 63 `current` is something else.
set -eu
export LC_ALL=C
umask 022

switch() { # renaming puts the new link in the place of the old one in a single step
    ln -sfn "releases/$1" ".current-$$"
    mv -T ".current-$$" current
    echo "$1"
}

receive() { # FILES: the site aside, complete or not at all
    tar -xf - -C "$incoming"
    if ln current/index.html "$incoming.link" 2>/dev/null; then
        share
    fi
    [ "$(find "$incoming" -type f | wc -l)" -eq "$1" ] || exit 62
}

sums() { # FOLDER: every file with its checksum
    (cd "$1" && find . -type f -exec sha256sum {} + | sort)
}

share() { # what did not change shares its place on the disk, and its date (the ETag), with the release before
    sums "$incoming" >"$incoming.new"
    sums current/ >"$incoming.old"
    aside=$PWD/$incoming
    comm -12 "$incoming.old" "$incoming.new" | cut -c 67- | tr '\n' '\0' | (cd current/ && xargs -0 -r cp -l -f --parents -t "$aside")
}

bundles() { # FOLDER: the stylesheets and scripts named by their content
    (cd "$1" && find theme -maxdepth 1 -type f 2>/dev/null | grep -E '^theme/[^/]+\.[0-9a-f]{10}\.(css|js)(\.gz)?$' | sort)
}

carry() { # pages that readers opened before the switch find theirs: those made for the release before, not those it carried itself
    [ -e current/ ] || return 0
    bundles current/ >"$incoming.had" || true
    if [ -f current/.carried ]; then cp current/.carried "$incoming.carried"; else : >"$incoming.carried"; fi
    comm -23 "$incoming.had" "$incoming.carried" | while IFS= read -r one; do
        if [ ! -e "$incoming/$one" ]; then
            mkdir -p "$incoming/theme"
            ln "current/$one" "$incoming/$one" 2>/dev/null || cp -p "current/$one" "$incoming/$one"
            echo "$one" >>"$incoming/.carried"
        fi
    done
}

claim() { # a second of our own, so that names tell the order of releases
    while :; do
        second=$(TZ=ICT-7 date +%Y%m%d-%H%M%S)
        [ -n "$(find releases -maxdepth 1 -name "*$second-*")" ] || ! mkdir "releases/.$second-" 2>/dev/null || return 0
        sleep 1
    done
}

add() {
    mkdir -p "$1/releases"
    cd "$1"
    [ -L current ] || [ ! -e current ] || exit 63
    find . -maxdepth 1 -name '.incoming-*' -mtime +0 -exec rm -rf {} + # left behind when the power went
    incoming=$(mktemp -d ./.incoming-XXXXXX) second=
    trap 'rm -rf "$incoming" "$incoming".* ${second:+"releases/.$second-"}' EXIT
    trap 'exit 1' HUP INT TERM
    chmod 755 "$incoming"
    receive "$3"
    carry
    claim
    mv "$incoming" "releases/$second-$2"
    switch "$second-$2"
    find releases -maxdepth 1 -mindepth 1 ! -name '.*' ! -name "$second-$2" | sort -r | tail -n "+$4" | while IFS= read -r old; do
        rm -rf "$old"
    done
}

back() {
    cd "$1" && now=$(readlink current) || exit 61
    before=
    for one in releases/*; do
        [ "$one" != "$now" ] || break
        case "$one" in *-rut) ;; *) before=${one#releases/} ;; esac # what was withdrawn once is never gone back to
    done
    [ -n "$before" ] && [ -L current ] || exit 61
    switch "$before"
    mv "$now" "$now-rut"
}

"$@"
