/** What a new report shall be: kind, region, year and project, from the command or from questions. */
import { parseArgs } from 'node:util';
import type { Registers, SourceFile } from '../checks/content.ts';
import { formatProblems, type Problem } from '../checks/problem.ts';
import { readRegisters } from '../checks/read-registers.ts';
import { choose, listOf, type Choice, type Entry, type RegisterWords } from '../editing/choices.ts';
import type { NewReportRequest } from '../editing/new-report.ts';
import { readReportPath } from '../schema/content-path.ts';
import type { Questions } from './questions.ts';

/** Ends the command with words for the editor. */
export class Stopped extends Error {}

/** Reads the flags, asks for what they leave out, and looks everything up in the registers. */
export async function readRequest(
  files: readonly SourceFile[],
  { ask }: Questions,
  folder: string,
): Promise<NewReportRequest> {
  const flags = readFlags();
  const registers = registersOf(files, folder);
  const pick = <T extends Entry>(name: FlagName, entries: readonly T[], words: RegisterWords): Promise<T> =>
    flags[name] === undefined
      ? askFor(ask, entries, words, name)
      : Promise.resolve(chosen(choose(entries, flags[name], words)));
  const kind = await pick('kind', [...registers.kinds.values()], kindWords);
  const region = await pick('region', [...registers.regions.values()], regionWords);
  const fiscalYear = readYear(flags.year ?? (await ask('被评价的年度（四位数字）：')));
  const ofRegion = [...registers.projects.values()].filter((one) => one.region === region.id);
  const project = await pick('project', ofRegion, projectWords(region));
  return { kind, regionId: region.id, fiscalYear, project };
}

type FlagName = 'kind' | 'region' | 'year' | 'project';

const usage = '用法：npm run new -- --kind 种类 --region 地区 --year 年度 --project 项目（不写的会逐项询问）';

function readFlags(): Partial<Record<FlagName, string>> {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { kind: text, region: text, year: text, project: text } }).values;
  } catch {
    // An unknown option; Node's own words are English.
    throw new Stopped(usage);
  }
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
      throw new Stopped(`\n没有回答${words.noun}；也可以写在命令中：--${flag}。\n${usage}`);
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

const kindWords: RegisterWords = {
  noun: '种类',
  file: 'kinds.yml',
  example:
    '- id: mid-term-evaluation\n  name: 中期评价\n  stage: evaluation\n  description: 一句话说明这种文件。',
};

const regionWords: RegisterWords = {
  noun: '地区',
  file: 'regions.yml',
  example: '- id: xiangyang\n  name: 襄阳市\n  code: "420600"\n  level: city\n  parent: hubei',
};

/** A project is registered in its region. */
function projectWords({ id, name }: Entry): RegisterWords {
  return {
    noun: `项目（${name}）`,
    file: 'projects.yml',
    example: `- id: rural-roads\n  region: ${id}\n  name: 农村公路养护`,
  };
}
