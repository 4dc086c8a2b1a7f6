#!/bin/sh
# Starts dtiplan; names the system libraries it lacks instead of failing darkly.
here=$(dirname "$(readlink -f "$0")")
absent=""
for library in libGL.so.1 libEGL.so.1 libX11.so.6 libXrender.so.1 libglib-2.0.so.0 libfontconfig.so.1 \
    libxkbcommon.so.0 libdbus-1.so.3 libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 \
    libxcb-shape.so.0 libxkbcommon-x11.so.0; do
    found=""
    for folder in /lib /lib64 /usr/lib /usr/lib64 /lib/*-linux-gnu /usr/lib/*-linux-gnu; do
        [ -e "$folder/$library" ] && found=yes && break
    done
    [ -n "$found" ] || absent="$absent $library"
done
if [ -n "$absent" ]; then
    echo "dtiplan needs system libraries that are missing:$absent" >&2
    echo "On Debian or Ubuntu: sudo apt-get install --no-install-recommends libgl1 libegl1 \
libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 libxrender1 libxcb-cursor0 \
libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 fonts-dejavu-core" >&2
    exit 2
fi
exec "$here/dtiplan" "$@"
