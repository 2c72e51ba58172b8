#!/usr/bin/env bash
# Succeeds when the application in this container is ready to serve. Needs nothing but bash and grep.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
timeout 4 grep -q '"status":"UP"' <&3
