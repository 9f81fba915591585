import { ENCODINGS } from '../../core/encodings.ts';

/** Completion of commands, options and their values, as a script for a shell: `postil completion bash`. */

export const SHELLS = ['bash', 'zsh'] as const;
export type Shell = (typeof SHELLS)[number];

/** What an option is followed by: nothing, one of some words, a folder, a file, or anything. */
export type Value = 'nothing' | 'folder' | 'file' | 'text' | readonly string[];

/** A command as a shell sees it. */
export interface Completed {
  name: string;
  /** What it does, in a line. */
  summary: string;
  /** Without their dashes. */
  options: readonly { name: string; value: Value }[];
  /** What stands behind it besides options. */
  operands: 'files' | readonly string[];
}

/** Options that every command takes. */
const EVERYWHERE = [
  { name: 'profile', value: 'folder' },
  { name: 'help', value: 'nothing' },
] as const satisfies Completed['options'];

/** Labels of encodings, for `--encoding`. */
export const ENCODING_LABELS: readonly string[] = ENCODINGS.map(({ label }) => label);

/** The script for `shell`. It knows the commands it was made of and asks nothing of Postil while somebody types. */
export function completionScript(shell: Shell, commands: readonly Completed[]): string {
  return shell === 'bash' ? bash(commands) : zsh(commands);
}

const optionsOf = ({ options }: Completed): Completed['options'] => [...options, ...EVERYWHERE];

function bash(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name);
  const values = commands.flatMap((command) =>
    optionsOf(command).flatMap(({ name, value }) => {
      const then = bashValue(value);
      return then === null ? [] : [`    ${command.name}:--${name}) ${then}; return ;;`];
    }),
  );
  const words = commands.map((command) => {
    const operands = command.operands === 'files' ? '' : command.operands.join(' ');
    const dashed = optionsOf(command).map(({ name }) => `--${name}`);
    return `    ${command.name}) options='${dashed.join(' ')}' operands='${operands}' ;;`;
  });
  return `# Completion of postil for bash: source it, or put it into a folder that bash-completion reads.
_postil() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word options operands
  COMPREPLY=()
  # --as=k stands there as three words, unless the reader's own settings say otherwise.
  if [[ $current == = ]]; then current=
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join('|')}) command=$word; break ;;
    esac
  done
  case $command:$previous in
    :--profile) compopt -o dirnames; return ;;
${values.join('\n')}
  esac
  case $command in
    '') options='--profile --help --version' operands='${names.join(' ')}' ;;
${words.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$operands" -- "$current"))
  fi
}
# Where nothing of its own fits, names of files.
complete -o bashdefault -o default -F _postil postil
`;
}

/** What bash does for a value; `null` where the option takes none. */
function bashValue(value: Value): string | null {
  switch (value) {
    case 'nothing':
      return null;
    case 'folder':
      return 'compopt -o dirnames';
    case 'file':
      return ':';
    case 'text':
      return 'compopt +o default +o bashdefault';
    default:
      return `COMPREPLY=($(compgen -W '${value.join(' ')}' -- "$current"))`;
  }
}

function zsh(commands: readonly Completed[]): string {
  const cases = commands.map((command) => {
    const specs = optionsOf(command).map(({ name, value }) => `'${zshSpec(name, value)}'`);
    const operands =
      command.operands === 'files' ? "'*:file:_files'" : `'1:topic:(${command.operands.join(' ')})'`;
    return `        ${command.name}) _arguments ${[...specs, operands].join(' ')} ;;`;
  });
  const summaries = commands.map(({ name, summary }) => `'${name}:${quoted(summary)}'`);
  return `#compdef postil
# Completion of postil for zsh: put it into a folder of $fpath as _postil.
_postil() {
  local state line
  typeset -A opt_args
  _arguments -C '${zshSpec('profile', 'folder')}' '--help' '--version' '1: :->command' '*:: :->rest'
  case $state in
    command)
      local -a commands=(${summaries.join(' ')})
      _describe command commands
      _files
      ;;
    rest)
      case $line[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _postil ]]; then _postil "$@"; else compdef _postil postil; fi
`;
}

function zshSpec(name: string, value: Value): string {
  switch (value) {
    case 'nothing':
      return `--${name}`;
    case 'folder':
      return `--${name}=:folder:_files -/`;
    case 'file':
      return `--${name}=:file:_files`;
    case 'text':
      return `--${name}=:${name}: `;
    default:
      return `--${name}=:${name}:(${value.join(' ')})`;
  }
}

/** For single quotes, and for a colon's list. */
function quoted(words: string): string {
  return words.replaceAll("'", "'\\''").replaceAll(':', '\\:');
}
