/** Reading one content file: YAML, schema, and faults with their line and column. */
import type { z } from 'zod';
import { readYaml, splitContentFile, type Position, type YamlFault } from '../schema/front-matter.ts';
import { fieldOf, positionsOf, type RawPath } from '../schema/locate.ts';
import { characterFaults, hasControlCharacter } from './characters.ts';
import type { SourceFile } from './content.ts';
import type { Finding } from './finding.ts';
import { missingFrontMatter } from './front-matter-bounds.ts';
import { fileStart, type Problem, type ProblemCode } from './problem.ts';
import { schemaFaults, unknownField } from './schema-problems.ts';
import { boundProblems } from './narrative-bounds.ts';
import { isTooLarge } from './size-limits.ts';
import { findYamlSlip } from './yaml-slips.ts';

/** The YAML of a file, whether it is the whole file or its front matter. */
export interface FileYaml {
  readonly file: string;
  readonly yaml: string;
  readonly firstLine: number;
  readonly raw: unknown;
}

export type Read<T> =
  | { readonly value: T; readonly yaml: FileYaml; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Problem[] };

/** A fault of a file at a path of its front matter. */
export interface Fault {
  readonly path: RawPath;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
  readonly finding?: Finding;
}

/** Reads a YAML file by a schema. */
export function readYamlFile<T>(source: SourceFile, schema: z.ZodType<T>): Read<T> {
  if (isTooLarge(source)) return { value: null, problems: [] };
  return readBySchema(source.path, source.text.replace(/^\uFEFF/, ''), 1, schema);
}

export interface MarkdownFile {
  readonly body: string;
  readonly bodyLine: number;
}

/** Reads a Markdown file's front matter by a schema. */
export function readMarkdownFile<T>(
  source: SourceFile,
  schema: z.ZodType<T>,
): Read<T> & Partial<MarkdownFile> {
  if (isTooLarge(source)) return { value: null, problems: [] };
  const split = splitContentFile(source.text);
  if (split === null)
    return { value: null, problems: isBroken(source.text) ? [] : [missingFrontMatter(source)] };
  const { yaml, yamlLine, body, bodyLine } = split;
  const marker = markerIn(yaml, yamlLine);
  const read: Read<T> =
    marker === null
      ? readBySchema(source.path, yaml, yamlLine, schema)
      : { value: null, problems: [yamlProblem(source.path, yaml, yamlLine, 'documents', marker)] };
  const tooMuch = boundProblems(source.path, body, bodyLine);
  if (tooMuch.length > 0) return { value: null, problems: [...read.problems, ...tooMuch] };
  return { ...read, body, bodyLine };
}

/** A line within the front matter at which another program would take it to end, or to begin anew. */
function markerIn(yaml: string, firstLine: number): Position | null {
  const lines = yaml.split('\n');
  const index = lines.findIndex((line) => /^(?:---|\.\.\.|\+\+\+)(?:\s|$)|^\s+---\s*$/.test(line));
  return index < 0 ? null : { line: firstLine + index, column: (lines[index] ?? '').search(/\S/) + 1 };
}

function readBySchema<T>(file: string, yaml: string, firstLine: number, schema: z.ZodType<T>): Read<T> {
  if (isBroken(yaml)) return { value: null, problems: [] };
  const parsed = readYaml(yaml, firstLine);
  if (!parsed.ok)
    return { value: null, problems: [yamlProblem(file, yaml, firstLine, parsed.reason, parsed.position)] };
  const fileYaml: FileYaml = { file, yaml, firstLine, raw: parsed.value };
  const hidden = mayHide(yaml) ? [...characterFaults(fileYaml), ...prototypeFaults(parsed.value, [])] : [];
  if (hidden.length > 0) return { value: null, problems: toProblems(fileYaml, hidden) };
  const result = schema.safeParse(parsed.value);
  if (result.success) return { value: result.data, yaml: fileYaml, problems: [] };
  return { value: null, problems: toProblems(fileYaml, schemaFaults(result.error.issues, parsed.value)) };
}

/** Characters that are reported for the file as a whole; the parser would only repeat them, at other places. */
function isBroken(text: string): boolean {
  return text.includes('\uFFFD') || hasControlCharacter(text);
}

/** Whether a value may hold what its text does not show: only an escape can bring it in. Few texts have one. */
function mayHide(yaml: string): boolean {
  return yaml.includes('\\') || yaml.includes('__proto__');
}

/** A field that an object reads as its prototype, so that no schema sees it. */
function prototypeFaults(value: unknown, path: RawPath): Fault[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => prototypeFaults(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(key === '__proto__' ? [unknownField([...path, key])] : []),
    ...prototypeFaults(item, [...path, key]),
  ]);
}

/** The front matter of a Markdown file that has been read before, and its body; null when it cannot be read. */
export function markdownYaml(source: SourceFile): (FileYaml & MarkdownFile) | null {
  const { path, text } = source;
  const split = isTooLarge(source) ? null : splitContentFile(text);
  const parsed = split === null ? null : readYaml(split.yaml, split.yamlLine);
  if (split === null || parsed?.ok !== true) return null;
  const { yaml, yamlLine, body, bodyLine } = split;
  return { file: path, yaml, firstLine: yamlLine, raw: parsed.value, body, bodyLine };
}

/** Gives faults their line, column and field path. */
export function toProblems(fileYaml: FileYaml, faults: readonly Fault[]): Problem[] {
  if (faults.length === 0) return [];
  const { file, yaml, firstLine, raw } = fileYaml;
  const positions = positionsOf(
    yaml,
    firstLine,
    faults.map((fault) => fault.path),
  );
  return faults.map((fault, index) => ({
    code: fault.code,
    file,
    ...(positions[index] ?? fileStart),
    field: fieldOf(raw, fault.path),
    message: fault.message,
    fix: fault.fix,
    ...(fault.finding === undefined ? {} : { finding: fault.finding }),
  }));
}

const yamlWords: Readonly<Record<YamlFault, { code: ProblemCode; message: string; fix: string }>> = {
  syntax: {
    code: 'yaml-syntax',
    message: '这一行的写法读不懂。',
    fix: '请检查缩进（不能用 Tab 键）、冒号后的空格和引号；以 >、<、%、@、`、“-”开头的内容要加英文双引号，如 target: ">=80%"，或写作 ≥80%。',
  },
  duplicateKey: {
    code: 'yaml-duplicate-key',
    message: '同一处写了两个相同的字段。',
    fix: '请只保留一个；列表的每一项要以“- ”开头。',
  },
  anchor: {
    code: 'yaml-anchor',
    message: '用了 & 或 * 开头的引用写法。',
    fix: '请把内容完整写出；以 & 或 * 开头的文字要加英文双引号。',
  },
  documents: {
    code: 'yaml-syntax',
    message: '这里又开始了一份数据，一个文件只能有一份。',
    fix: '请删去“---”或“...”这一行。',
  },
  depth: {
    code: 'yaml-syntax',
    message: '这里的层次太深。',
    fix: '请检查括号和缩进；字段的层次见编辑手册。',
  },
  tag: {
    code: 'yaml-tag',
    message: '用了以“!”开头的标记。',
    fix: '以“!”开头的文字要加英文双引号。',
  },
  emptyValue: {
    code: 'empty-value',
    message: '数据部分是空的。',
    fix: '请按编辑手册填写各个字段。',
  },
};

function yamlProblem(
  file: string,
  yaml: string,
  firstLine: number,
  reason: YamlFault,
  position: Position,
): Problem {
  const words = yamlWords[reason];
  const slip = reason === 'syntax' ? findYamlSlip(yaml, position.line - firstLine) : null;
  if (slip !== null) {
    const { line, column, message, fix } = slip;
    return { code: words.code, file, line: line + firstLine, column, field: '', message, fix };
  }
  const line =
    yaml
      .split('\n')
      [position.line - firstLine]?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  const shown = line === '' ? '' : `这一行是“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”。`;
  return {
    code: words.code,
    file,
    ...position,
    field: '',
    message: `${words.message}${shown}`,
    fix: words.fix,
  };
}
