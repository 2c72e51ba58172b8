# The same with deduplication of identical calls under way.
DEDUPLICATE=on; export DEDUPLICATE
exec sh "$(dirname "$0")/juncture.sh"
