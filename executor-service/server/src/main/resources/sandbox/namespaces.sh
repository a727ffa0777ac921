# Runs one command as process 1's child in new mount, process, network, IPC and host-name
# namespaces. Called by the executor through unshare(1), as root of the new namespaces:
#   sh -euc SCRIPT sandbox BASE WORK WORKDIR IDENTITY TMP_BYTES INNER PATHS... -- LIMITS COMMAND...
# BASE/root becomes the new root. INNER is command.sh, which starts the command when all is set up.
# IDENTITY is "nobody" when started by root, else "self".
base=$1 work=$2 workdir=$3 identity=$4 tmp_bytes=$5 inner=$6
shift 6
# What happened is told through this descriptor, which the command does not get.
exec 3>"$base/status"
root=$base/root

mount -t tmpfs -o mode=0755,size=4m,nosuid,nodev sandbox "$root"
mkdir "$root/proc" "$root/dev" "$root/tmp" "$root/workspace" "$root/etc" "$root/.outside"

# Read-only view of the tools.
while [ "$1" != -- ]; do
    if [ -L "$1" ]; then
        mkdir -p "$root${1%/*}"
        ln -s "$(readlink "$1")" "$root$1"
    elif [ -d "$1" ]; then
        mkdir -p "$root$1"
        mount --bind "$1" "$root$1"
        mount -o remount,bind,ro,nosuid,nodev "$root$1"
    elif [ -e "$1" ]; then
        mkdir -p "$root${1%/*}"
        : >"$root$1"
        mount --bind "$1" "$root$1"
        mount -o remount,bind,ro,nosuid,nodev "$root$1"
    fi
    shift
done
shift

# Devices that are harmless, and nothing else.
for device in null zero full random urandom; do
    : >"$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/0 "$root/dev/stdin"
ln -s /proc/self/fd/1 "$root/dev/stdout"
ln -s /proc/self/fd/2 "$root/dev/stderr"
mkdir "$root/dev/shm"
mount -t tmpfs -o "mode=1777,size=$tmp_bytes,nosuid,nodev" sandbox "$root/dev/shm"
mount -t tmpfs -o "mode=1777,size=$tmp_bytes,nosuid,nodev" sandbox "$root/tmp"

# Processes of the sandbox only; kernel settings cannot be written even by a mapped root.
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
for setting in sys irq bus fs sysrq-trigger; do
    if [ -e "$root/proc/$setting" ]; then
        mount --bind "$root/proc/$setting" "$root/proc/$setting"
        mount -o remount,bind,ro,nosuid,nodev,noexec "$root/proc/$setting"
    fi
done
for secret in kcore keys timer_list sched_debug; do
    if [ -e "$root/proc/$secret" ]; then
        mount --bind /dev/null "$root/proc/$secret"
    fi
done

# The only place of the host that can be written.
mount --bind "$work" "$root/workspace"
mount -o remount,bind,nosuid,nodev "$root/workspace"
if [ "$identity" = nobody ]; then
    chown -R -h 65534:65534 "$work"
fi
printf 'root:x:0:0::/tmp:/bin/sh\nnobody:x:65534:65534::/tmp:/bin/sh\n' >"$root/etc/passwd"
printf 'root:x:0:\nnogroup:x:65534:\n' >"$root/etc/group"
printf '127.0.0.1 localhost sandbox\n' >"$root/etc/hosts"
hostname sandbox 2>/dev/null || :
ip link set lo up 2>/dev/null || :

# A mapped root may not open further namespaces with new rights.
if [ "$identity" = self ]; then
    echo 0 >/proc/sys/user/max_user_namespaces 2>/dev/null || :
fi

cd "$root"
pivot_root . .outside
umount -l /.outside
rmdir /.outside
mount -o remount,bind,ro,nosuid,nodev /

drop="setpriv --bounding-set=-all --inh-caps=-all --no-new-privs"
if [ "$identity" = nobody ]; then
    drop="$drop --reuid=65534 --regid=65534 --clear-groups"
fi
# Process 1 starts anew so that its arguments, which name places of the host, are gone. It keeps
# its rights and the status file to itself; the command has neither.
exec sh -c '"$@"; exit $?' sandbox $drop sh -euc "$inner" sandbox "$workdir" "$@"
