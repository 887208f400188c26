#!/usr/bin/env bash
# The steps of action.yml: `run.sh build`, then `run.sh check`. Inputs come as variables, so that none is ever read as shell.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# dist is not in git. Nothing but our own build runs: the packages' install scripts are left out.
build() {
  command -v node >/dev/null && command -v npm >/dev/null || {
    echo '::error title=lossctl::Node 20.19 or later is needed: actions/setup-node brings it'
    return 2
  }
  cd "$root" || return 2
  [ -f dist/cli.cjs ] && return 0
  echo '::group::Build lossctl'
  npm ci --include=dev --ignore-scripts --no-audit --no-fund && npm run build
  local code=$?
  echo '::endgroup::'
  [ "$code" -eq 0 ] || return 2
}

# The lines of a text that are not empty, without the blanks around them, into the array `lines`.
lines_of() {
  local line
  lines=()
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    [ -n "$line" ] && lines+=("$line")
  done <<<"$1"
}

# The words of the command, into the array `words`: files stand behind --, where none is taken for an option.
words_of() {
  local line flag value
  words=(check "--report=json=$folder/report.json")
  [ -n "${INPUT_CONFIG:-}" ] && words+=("--config=$INPUT_CONFIG")
  [ -n "${INPUT_MAX:-}" ] && words+=("--max=$INPUT_MAX")
  [ -n "${INPUT_MIN:-}" ] && words+=("--min=$INPUT_MIN")
  lines_of "${INPUT_FAIL_IF:-}"
  for line in ${lines[@]+"${lines[@]}"}; do words+=("--fail-if=$line"); done
  lines_of "${INPUT_ARGS:-}"
  for line in ${lines[@]+"${lines[@]}"}; do
    flag="${line%%[[:space:]]*}"
    value="${line#"$flag"}"
    words+=("$flag")
    [ -n "$value" ] && words+=("${value#"${value%%[![:space:]]*}"}")
  done
  words+=(--)
  for value in "${INPUT_LOSS:-}" "${INPUT_PREDS:-}" "${INPUT_LABELS:-}"; do
    [ -n "$value" ] && words+=("$value")
  done
}

check() {
  folder=$(mktemp -d) || return 2
  trap 'rm -rf "$folder"' EXIT
  local code outcome value=''
  words_of
  echo "::add-matcher::$root/.github/lossctl-matcher.json"
  node "$root/bin/lossctl.js" "${words[@]}" </dev/null 2>"$folder/stderr"
  code=$?
  # Help and --dry-run end well, and judge nothing: that is no pass.
  [ "$code" -eq 0 ] && [ ! -f "$folder/report.json" ] && code=2
  # What the report has is annotated.
  [ -f "$folder/report.json" ] && echo '::remove-matcher owner=lossctl::'
  cat "$folder/stderr" >&2
  echo '::remove-matcher owner=lossctl::'
  echo '::remove-matcher owner=lossctl-warning::'
  case $code in
    0) outcome=passed ;;
    1) outcome=failed ;;
    3) outcome=inconclusive ;;
    *) outcome=error ;;
  esac
  if [ -f "$folder/report.json" ]; then
    value=$(node -p 'String(JSON.parse(fs.readFileSync(process.argv[1], "utf8")).checks[0]?.value ?? "")' "$folder/report.json")
  elif [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    # As code, in which no markup is read.
    { printf '\n**ERROR**\n\n' && sed 's/^/    /' "$folder/stderr"; } >>"$GITHUB_STEP_SUMMARY"
  fi
  {
    echo "value=$value"
    echo "passed=$([ "$outcome" = passed ] && echo true || echo false)"
    echo "outcome=$outcome"
  } >>"${GITHUB_OUTPUT:-/dev/null}"
  return "$code"
}

case ${1:-} in
  build | check) "$1" ;;
  *)
    echo 'usage: run.sh build|check' >&2
    exit 2
    ;;
esac
