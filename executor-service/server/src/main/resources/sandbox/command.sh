# Runs one command inside a sandbox that is already set up; descriptor 3 is the status file:
#   sh -euc SCRIPT sandbox DROP WORKDIR LIMITS COMMAND...
# DROP is a command that gives up rights, or nothing; "sealed" before it forbids new namespaces.
drop=$1 workdir=$2 limits=$3
shift 3
if ! cd "/workspace/$workdir" 2>/dev/null; then
    echo missing >&3
    echo "the working directory '$workdir' does not exist"
    exit 127
fi
is_command() {
    case $1 in
    */*) [ -f "$1" ] && [ -x "$1" ] ;;
    *)
        (
            IFS=:
            for folder in $PATH; do
                [ -f "$folder/$1" ] && [ -x "$folder/$1" ] && exit 0
            done
            exit 1
        )
        ;;
    esac
}
if ! is_command "$1"; then
    echo missing >&3
    echo "the command '$1' was not found"
    exit 127
fi
case $drop in
sealed\ *)
    drop=${drop#sealed }
    echo 0 >/proc/sys/user/max_user_namespaces
    ;;
esac
echo started >&3
exec 3>&-
unset OLDPWD
exec $drop prlimit $limits -- "$@"
