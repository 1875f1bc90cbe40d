/** What a new report shall be: kind, region, year and project, from the command or from questions. */
import type { Registers, SourceFile } from '../checks/content.ts';
import { formatProblems, type Problem } from '../checks/problem.ts';
import { readRegisters } from '../checks/read-registers.ts';
import { choose, idOrName, listOf, type Choice, type Entry, type RegisterWords } from '../editing/choices.ts';
import type { NewReportRequest } from '../editing/new-report.ts';
import { projectEntry, regionEntries, withoutYear, type NewEntry } from '../editing/register-entries.ts';
import { readReportPath } from '../schema/content-path.ts';
import { readCommandLine } from './command-line.ts';
import { kindWords, projectWords, regionWords } from './register-words.ts';
import type { Questions } from './questions.ts';
import { console } from './terminal.ts';

/** Ends the command with words for the editor. */
export class Stopped extends Error {}

export interface Request {
  readonly request: NewReportRequest;
  /** Entries that the registers lack, from `编号=名称`. */
  readonly entries: readonly NewEntry[];
  /** Whether they shall be written. */
  readonly isRegistering: boolean;
}

/** Asks for what the flags leave out, and looks everything up in the registers. */
export async function readRequest(
  { register: isRegistering = false, ...flags }: NewFlags,
  files: readonly SourceFile[],
  { ask }: Questions,
  folder: string,
): Promise<Request> {
  const registers = registersOf(files, folder);
  const entries: NewEntry[] = [];
  const pick = <T extends Entry>(name: FlagName, entries: readonly T[], words: RegisterWords): Promise<T> =>
    flags[name] === undefined
      ? askFor(ask, entries, words, name)
      : Promise.resolve(chosen(choose(entries, flags[name], words)));
  const kind = await pick('kind', [...registers.kinds.values()], kindWords);
  const regions = [...registers.regions.values()];
  const words = regionWords(registers.regions);
  const newRegion = newEntryOf(flags.region, regions, words);
  if (newRegion !== null) entries.push(...regionEntries(newRegion, registers.regions, ''));
  const region = newRegion ?? (await pick('region', regions, words));
  const fiscalYear = readYear(flags.year ?? (await ask('被评价的年度（四位数字）：')));
  const ofRegion = [...registers.projects.values()].filter((one) => one.region === region.id);
  const newProject = newEntryOf(flags.project, [...registers.projects.values()], projectWords(region));
  if (newProject !== null) entries.push(projectEntry(newProject.id, region.id, newProject.name));
  const project = newProject ?? (await pick('project', ofRegion, projectWords(region)));
  return { request: { kind, regionId: region.id, fiscalYear, project }, entries, isRegistering };
}

/** A new entry that a flag gives as `编号=名称`. */
function newEntryOf(
  flag: string | undefined,
  entries: readonly Entry[],
  words: RegisterWords,
): { readonly id: string; readonly name: string } | null {
  if (flag?.includes('=') !== true) return null;
  const naming = idOrName(entries, flag, words);
  if (naming.kind === 'new' && naming.name !== null) return { id: naming.id, name: withoutYear(naming.name) };
  throw new Stopped(
    naming.kind === 'unclear' ? naming.message : `“${flag}”已经登记，请只写编号 ${naming.id}。`,
  );
}

type FlagName = 'kind' | 'region' | 'year' | 'project';

export interface NewFlags extends Partial<Record<FlagName, string>> {
  readonly register?: boolean;
}

export const newUsage = `用法：npm run new -- --kind 种类 --region 地区 --year 年度 --project 项目 [--register]
  --kind --region --year --project   不写的会逐项询问；新的地区、项目写 编号=名称
  --register                         把新的地区、项目写在登记表的末尾`;

/**
 * The flags.
 * @throws Misuse
 */
export function readFlags(args: readonly string[]): NewFlags {
  const text = { type: 'string' } as const;
  const yesNo = { type: 'boolean' } as const;
  const options = { kind: text, region: text, year: text, project: text, register: yesNo } as const;
  return readCommandLine({ options }, args).values;
}

function registersOf(
  files: readonly SourceFile[],
  folder: string,
): Pick<Registers, 'kinds' | 'regions' | 'projects'> {
  const problems: Problem[] = [];
  const { kinds, regions, projects } = readRegisters(
    new Map(files.map((file) => [file.path, file])),
    problems,
  );
  if (kinds === null || regions === null || projects === null) {
    throw new Stopped(`登记表有问题，请先改正。\n\n${formatProblems(problems, folder)}`);
  }
  return { kinds, regions, projects };
}

/** Shows what there is and asks until the answer is registered; gives up when the input ends. */
async function askFor<T extends Entry>(
  ask: Questions['ask'],
  entries: readonly T[],
  words: RegisterWords,
  flag: FlagName,
): Promise<T> {
  console.log(listOf(entries, words));
  for (;;) {
    const answer = await ask(`${words.noun}（编号或名称）：`);
    if (answer === null) {
      throw new Stopped(`\n没有回答${words.noun}；也可以写在命令中：--${flag}。\n${newUsage}`);
    }
    const choice = choose(entries, answer, words);
    if (choice.isFound) return choice.entry;
    console.log(`\n${choice.message}\n`);
  }
}

function chosen<T extends Entry>(choice: Choice<T>): T {
  if (!choice.isFound) throw new Stopped(choice.message);
  return choice.entry;
}

function readYear(answer: string | null): number {
  const year = answer ?? '';
  if (readReportPath(`reports/a/${year}/a/a.md`) === null) {
    throw new Stopped(`年度“${year}”不对，应为四位数字，如 2025；写被评价的年度，不是公开的年度。`);
  }
  return Number(year);
}
