/**
 * The command line of a command. Whatever it does not know ends it before it has done anything: who asks for
 * `--help`, or mistypes an option, wants nothing written, built or published.
 */
import { writeSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface CommandLine<Known extends Options> {
  readonly options?: Known;
  /** How many words it takes that belong to no option, at least and at most; none unless it says so. */
  readonly words?: readonly [least: number, most: number];
}

export interface Asked<Known extends Options> {
  readonly values: ReturnType<typeof parseArgs<{ options: Known }>>['values'];
  readonly words: readonly string[];
}

/** What is wrong with a command line; without words, something is missing that the usage tells. */
export class Misuse extends Error {}

/** The usage is what was asked for. */
class HelpWanted extends Error {}

/**
 * What a command line asks for.
 * @throws Misuse, or HelpWanted
 */
export function readCommandLine<const Known extends Options = Options>(
  { options, words: [least, most] = [0, 0] }: CommandLine<Known>,
  args: readonly string[],
): Asked<Known> {
  const help = { help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parse({ ...options, ...help }, args);
  if (values['help'] === true) throw new HelpWanted();
  const extra = positionals[most];
  if (extra !== undefined) throw new Misuse(`多出了 ${shown(extra)}。`);
  if (positionals.length < least) throw new Misuse();
  return { values: values as Asked<Known>['values'], words: positionals };
}

/** What `read` makes of the command line; where it cannot, the command ends here, with its usage. */
export function orUsage<Result>(usage: string, read: (args: readonly string[]) => Result): Result {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    if (error instanceof HelpWanted) return end(0, usage);
    if (error instanceof Misuse) return end(2, error.message === '' ? usage : `${error.message}\n${usage}`);
    throw error;
  }
}

/** For a command that takes nothing. */
export function refuseArguments(usage: string): void {
  orUsage(usage, (args) => readCommandLine({}, args));
}

function parse(options: Options, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(faultWords(error as NodeJS.ErrnoException));
  }
}

/** Node's own words are English; they name the option between quotes. */
function faultWords({ code, message }: NodeJS.ErrnoException): string {
  const [, named = ''] = /'(--?[^',\s]*)/.exec(message) ?? [];
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `没有选项 ${shown(named)}。`
    : `选项 ${shown(named)} 的写法不对：少了值，或者多了值。`;
}

/** Whatever was typed stays on one line. */
function shown(typed: string): string {
  return /^[\p{L}\p{N}\p{P}\p{S} ]*$/u.test(typed) ? `“${typed}”` : JSON.stringify(typed);
}

/** At once and whole, even where output is a pipe that is written to later. */
function end(code: 0 | 2, words: string): never {
  writeSync(code === 0 ? 1 : 2, `${words}\n`);
  process.exit(code);
}
