# Runs one command in new mount, process, network, IPC, host-name and cgroup namespaces. Called by
# the executor through unshare(1), as root of the new namespaces:
#   sh -euc SCRIPT sandbox BASE WORK IDENTITY SHARED_PAGES INNER WORKDIR LIMITS COMMAND...
# BASE/root is the new root with a place for each mount of BASE/mounts. INNER is command.sh, which
# starts the command when all is set up. IDENTITY is "nobody" or "nobody-shared" when started by
# root, else "self".
base=$1 work=$2 identity=$3 shared_pages=$4 inner=$5
shift 5
# What happened is told through this descriptor, which the command does not get.
exec 3>"$base/status"

if [ "$identity" = self ]; then
    # A mapped root may not open further namespaces with new rights.
    echo 0 >/proc/sys/user/max_user_namespaces
else
    chown -R -h 65534:65534 "$work"
fi
# Shared memory without a process belongs to nobody's sum, so it is bounded by itself.
(echo "$shared_pages" >/proc/sys/kernel/shmall) 2>/dev/null || :
hostname sandbox 2>/dev/null || :
ip link set lo up 2>/dev/null || :

mount -a -T "$base/mounts"
cd "$base/root"
pivot_root . .
umount -l .
cd /

bare="setpriv --bounding-set=-all --inh-caps=-all --ambient-caps=-all --no-new-privs"
case $identity in
self)
    start="" drop=$bare
    ;;
nobody)
    # In a user namespace of its own, the limit of processes counts this command's only.
    start="setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs"
    start="$start unshare --user --map-current-user --keep-caps --" drop="sealed $bare"
    ;;
nobody-shared)
    start="" drop="$bare --reuid=65534 --regid=65534 --clear-groups"
    ;;
esac
# Process 1 starts anew so that its arguments, which name places of the host, are gone. It keeps
# its rights and the status file to itself; the command has neither. The command gets a session of
# its own, so that it shares neither a terminal nor a group of processes with anyone.
exec sh -c '"$@"; exit $?' sandbox setsid $start sh -euc "$inner" sandbox "$drop" "$@"
