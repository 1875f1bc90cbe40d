/** Reading the registers and rules that reports refer to. */
import type { z } from 'zod';
import type { GradeScale } from '../domain/report.ts';
import * as schemas from '../schema/registers.ts';
import { toScale } from '../schema/to-report.ts';
import type { Registers, SourceFile } from './content.ts';
import { readYamlFile, toProblems, type Fault, type FileYaml } from './file-reader.ts';
import { addAll, fileStart, type Problem, type ProblemCode } from './problem.ts';
import { regionCodeFaults } from './region-codes.ts';
import { regionLineFaults } from './region-lines.ts';

/**
 * The registers as far as they could be read. One that is wrong is null, so that reports are
 * still checked, only without the references to it, and one run shows the problems of both.
 */
export type ReadRegisters = { readonly [K in keyof Registers]: Registers[K] | null } & {
  readonly rules: Registers['rules'];
  /** Names of the rule files that could not be read. */
  readonly unreadRules: ReadonlySet<string>;
};

/** Reads all registers and adds their problems. */
export function readRegisters(byPath: ReadonlyMap<string, SourceFile>, problems: Problem[]): ReadRegisters {
  const site = readOne(byPath, 'site.yml', schemas.site, problems);
  const regions = readList(byPath, 'regions.yml', schemas.regions, problems);
  const kinds = readList(byPath, 'kinds.yml', schemas.kinds, problems);
  const projects = readList(byPath, 'projects.yml', schemas.projects, problems);
  const organizations = readList(byPath, 'organizations.yml', schemas.organizations, problems);
  const metrics = readList(byPath, 'metrics.yml', schemas.metrics, problems);
  const { rules, unreadRules } = readRules(byPath, problems);
  if (regions !== null) addAll(problems, [...regionProblems(regions, projects, organizations)]);
  return {
    site: site?.value ?? null,
    regions: regions?.entries ?? null,
    kinds: kinds?.entries ?? null,
    projects: projects?.entries ?? null,
    organizations: organizations?.entries ?? null,
    metrics: metrics?.entries ?? null,
    rules,
    unreadRules,
    defaultScale: findDefaultScale(rules, unreadRules, problems),
  };
}

/** The registers of a content that may be published, or null when one could not be read. */
export function completeRegisters(read: ReadRegisters): Registers | null {
  const { site, regions, kinds, projects, organizations, metrics, rules, defaultScale } = read;
  if (site === null || regions === null || kinds === null) return null;
  if (projects === null || organizations === null || metrics === null) return null;
  return { site, regions, kinds, projects, organizations, metrics, rules, defaultScale };
}

function readOne<T>(
  byPath: ReadonlyMap<string, SourceFile>,
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): { value: T; yaml: FileYaml } | null {
  const file = byPath.get(path);
  if (file === undefined) {
    problems.push({
      code: 'missing-register',
      file: path,
      ...fileStart,
      field: '',
      message: `缺少登记表 ${path}。`,
      fix: '请补上这个文件；没有内容的登记表写作 []。',
    });
    return null;
  }
  const read = readYamlFile(file, schema);
  addAll(problems, read.problems);
  return 'yaml' in read ? { value: read.value, yaml: read.yaml } : null;
}

interface Register<T> {
  readonly entries: ReadonlyMap<string, T>;
  readonly yaml: FileYaml;
  readonly list: readonly T[];
}

function readList<T extends { readonly id: string }>(
  byPath: ReadonlyMap<string, SourceFile>,
  path: string,
  schema: z.ZodType<T[]>,
  problems: Problem[],
): Register<T> | null {
  const read: { value: T[]; yaml: FileYaml } | null = readOne(byPath, path, schema, problems);
  if (read === null) return null;
  const entries = new Map<string, T>();
  const faults: Fault[] = [];
  for (const [index, entry] of read.value.entries()) {
    if (entries.has(entry.id)) {
      faults.push({
        path: [index, 'id'],
        code: 'duplicate-id',
        message: `编号“${entry.id}”在本登记表中出现了两次。`,
        fix: '请改用另一个编号，或合并两条登记。',
      });
    }
    entries.set(entry.id, entry);
  }
  addAll(problems, [...toProblems(read.yaml, faults)]);
  return { entries, yaml: read.yaml, list: read.value };
}

function readRules(byPath: ReadonlyMap<string, SourceFile>, problems: Problem[]) {
  const rules = new Map<string, schemas.RawRuleFile>();
  const unreadRules = new Set<string>();
  for (const file of byPath.values()) {
    const name = /^rules\/([a-z0-9-]+)\.yml$/.exec(file.path)?.[1];
    if (name === undefined) continue;
    const read = readYamlFile(file, schemas.ruleFile);
    addAll(problems, read.problems);
    if (read.value === null) unreadRules.add(name);
    else rules.set(name, read.value);
  }
  return { rules, unreadRules };
}

/** The scale for reports that print none. Two would leave open which one holds. */
function findDefaultScale(
  rules: Registers['rules'],
  unreadRules: ReadonlySet<string>,
  problems: Problem[],
): GradeScale | null {
  const scales = [...rules].flatMap(([name, rule]) =>
    rule.type === 'gradeScale' && rule.isDefault === 'true' ? [{ name, rule }] : [],
  );
  const [scale, second] = scales;
  if (second !== undefined || (scale === undefined && unreadRules.size === 0)) {
    problems.push({
      code: 'not-one-default-scale',
      file: second === undefined ? 'rules' : `rules/${second.name}.yml`,
      ...fileStart,
      field: '',
      message: `有 ${scales.length} 个等次标准写了 isDefault: "true"，应当恰好有一个。`,
      fix: '请在原文没有印等次标准时采用的那个标准中写 isDefault: "true"，其余的删去。',
    });
  }
  return scale === undefined ? null : toScale(scale.name, scale.rule.name, scale.rule.grades, 'assumed');
}

type Regions = Register<schemas.RawRegions[number]>;

/** Regions that are not registered, and lines of regions that cannot be. */
function regionProblems(
  regions: Regions,
  ...others: readonly (Register<{ readonly id: string; readonly region: string }> | null)[]
): Problem[] {
  return [
    ...toProblems(regions.yaml, [
      ...regions.list.flatMap(({ parent }, index) =>
        parent === undefined ? [] : regionFaults(regions, [index, 'parent'], 'unknown-parent', parent),
      ),
      ...regionLineFaults(regions.list),
      ...regionCodeFaults(regions.list),
    ]),
    ...others.flatMap((register) =>
      register === null
        ? []
        : toProblems(
            register.yaml,
            register.list.flatMap(({ region }, index) =>
              regionFaults(regions, [index, 'region'], 'unknown-region', region),
            ),
          ),
    ),
  ];
}

function regionFaults(
  regions: Regions,
  path: (string | number)[],
  code: ProblemCode,
  found: string,
): Fault[] {
  if (regions.entries.has(found)) return [];
  return [
    {
      path,
      code,
      message: `地区编号“${found}”没有登记。`,
      fix: '请核对拼写，或先在 content/regions.yml 中登记这个地区。',
    },
  ];
}

/** Whether a register that could be read has no such entry. */
export function isMissing(register: ReadonlyMap<string, unknown> | null, id: string): boolean {
  return register !== null && !register.has(id);
}
