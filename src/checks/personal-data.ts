/** People are published by role only: names, addresses and numbers of people stop the build. */
import { readYaml, splitContentFile, type Position } from '../schema/front-matter.ts';
import { scalarRangesOf } from '../schema/locate.ts';
import type { SourceFile } from './content.ts';
import { foldSigns } from './fold-signs.ts';
import { namedTraces, type PersonalException } from './personal-exceptions.ts';
import { labelledTraces } from './personal-names.ts';
import { numberTraces } from './personal-numbers.ts';
import type { PersonalTrace, PersonalTraceName } from './personal-trace.ts';
import type { Problem } from './problem.ts';
import { shownText } from './shown-text.ts';
import { positionsIn } from './text-position.ts';
import { withoutAliases } from './yaml-aliases.ts';
import { pieceAt, yamlText, type YamlText } from './yaml-text.ts';

const fixes: Readonly<Partial<Record<PersonalTraceName, string>>> = {
  姓名: '个人信息不公开：请把姓名改写为职务；原文文本中写作〔姓名略〕。',
  地址: '个人信息不公开：请删去，原文文本中写作〔地址略〕。',
  邮政编码: '个人信息不公开：请删去，原文文本中写作〔邮编略〕。',
  电子邮箱: '个人信息不公开：请删去，原文文本中写作〔邮箱略〕。',
  银行账号: '账号不公开：请删去，原文文本中写作〔账号略〕。',
  车牌号码: '个人信息不公开：请删去，原文文本中写作〔车牌略〕。',
  证件号码: '个人信息不公开：请删去，原文文本中写作〔证件号码略〕。',
  出生日期: '个人信息不公开：请删去，原文文本中写作〔出生日期略〕。',
};

const defaultFix = '个人信息不公开：请删去号码，姓名改写为职务；原文文本中写作〔电话略〕等。';

/** A part of a file as it is read for traces, with the way back to its places in the file. */
interface View {
  readonly text: string;
  /** Offsets in the file, for offsets in the text. */
  readonly placesOf: (traces: readonly PersonalTrace[]) => readonly number[];
}

/**
 * One problem for each trace, at its line and column. What was found is not repeated. Identity numbers and bank
 * accounts stay, whatever an exception says of them.
 */
export function personalDataProblems(
  file: SourceFile,
  exceptions: readonly PersonalException[] = [],
): Problem[] {
  const { path } = file;
  const positionOf = positionsIn(file.text);
  const found = viewsOf(file).flatMap(({ text, placesOf }) => {
    const all = tracesAllowedIn(path, text);
    const named = namedTraces(all, text, exceptions);
    const traces = onePerPlace(all.filter((trace) => trace.isCertain === true || !named.has(trace)));
    const places = traces.length === 0 ? [] : placesOf(traces);
    return traces.map((trace, index) => ({
      trace,
      position: positionOf(places[index] ?? 0),
      words: exceptionWords(path, trace, named.has(trace)),
    }));
  });
  return onePerPosition(found).map(({ trace, position, words }) => ({
    code: 'personal-data',
    file: path,
    ...position,
    field: '',
    message: `这里有疑似${trace.name}。`,
    fix: `${fixes[trace.name] ?? defaultFix}${words}`,
  }));
}

/** The site's own address and the telephone of its office are meant for readers. */
function tracesAllowedIn(path: string, text: string): PersonalTrace[] {
  const traces = tracesIn(text, path === 'site.yml' || path.startsWith('pages/'));
  return path === 'site.yml' ? traces.filter(({ name }) => name !== officeNumber) : traces;
}

/** What an office gives its callers. A mobile number is somebody's. */
const officeNumber: PersonalTraceName = '电话号码';

/** The values of YAML and its comments, and the narrative; other files whole, and YAML that cannot be read. */
function viewsOf({ path, text }: SourceFile): View[] {
  if (path.endsWith('.yml')) return yamlViews(text, 0) ?? [textView(text, 0)];
  const split = /\.mdx?$/.test(path) ? splitContentFile(text) : null;
  if (split === null) return [textView(text, 0)];
  const start = text.length - split.body.length;
  const yamlStart = text.indexOf('\n') + 1;
  return [
    ...(yamlViews(text.slice(yamlStart, start), yamlStart, split.yaml) ?? [
      textView(text.slice(0, start), 0),
    ]),
    textView(split.body, start),
  ];
}

function textView(text: string, start: number): View {
  const shown = shownText(text);
  return {
    text: shown.text,
    placesOf: (traces) => traces.map(({ index }) => start + shown.placeOf(index)),
  };
}

/** Null for a text that is no YAML. */
function yamlViews(source: string, start: number, yaml = source): View[] | null {
  const parsed = readYaml(yaml.replace(/^\uFEFF/, ' '), 1);
  if (!parsed.ok) return parsed.reason === 'anchor' ? aliasedViews(yaml, start) : null;
  const values = yamlText(parsed.value);
  const shown = shownText(values.text);
  const view: View = {
    text: shown.text,
    placesOf: (traces) =>
      valuePlaces(
        yaml,
        values,
        traces.map(({ index, length }) => ({
          from: shown.placeOf(index),
          to: shown.placeOf(index + length),
        })),
      ).map((place) => start + place),
  };
  const comments = commentsOf(yaml);
  return comments === null ? [view] : [view, textView(comments, start)];
}

/** A file with anchors is refused, but not without saying what it tells of people. */
function aliasedViews(yaml: string, start: number): View[] | null {
  const plain = withoutAliases(yaml);
  if (!readYaml(plain.text, 1).ok) return null;
  const views = (yamlViews(plain.text, 0) ?? []).map(({ text, placesOf }) => ({
    text,
    placesOf: (traces: readonly PersonalTrace[]) =>
      placesOf(traces).map((place) => start + plain.placeOf(place)),
  }));
  // What a map repeats as a whole is only in the text.
  return [...views, textView(yaml, start)];
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Where parts of values stand in the YAML. A value is written with as many characters as it has or more, so
 * that each part is looked for where it could stand at the earliest, behind the part before it.
 */
function valuePlaces(yaml: string, values: YamlText, parts: readonly Part[]): number[] {
  const found = parts.map(({ from }) => pieceAt(values, from));
  const ranges = scalarRangesOf(
    yaml,
    found.map((at) => at?.piece.path ?? []),
  );
  const places = parts.map(() => 0);
  let last = { start: -1, offset: 0, place: 0 };
  const inOrder = parts.map((_part, index) => index).sort((a, b) => startOf(parts, a) - startOf(parts, b));
  for (const index of inOrder) {
    const [at, range, part] = [found[index], ranges[index], parts[index]];
    if (at == null || range == null || part === undefined) continue;
    const { piece, offset } = at;
    if (piece.start !== last.start) last = { start: piece.start, offset: 0, place: range.from };
    const step = offset - last.offset;
    const earliest = Math.min(last.place + step, range.to);
    const text = piece.value.slice(offset, offset + part.to - part.from);
    const ahead = yaml.slice(
      earliest,
      Math.min(range.to, earliest + longestEscape * (step + text.length + 40)),
    );
    last = { start: piece.start, offset, place: earliest + Math.max(0, ahead.indexOf(text)) };
    places[index] = last.place;
  }
  return places;
}

/** `\u0031` is one character. */
const longestEscape = 10;

function startOf(parts: readonly Part[], index: number): number {
  return parts[index]?.from ?? 0;
}

/** The YAML with blanks for all but its comments; null without any. */
function commentsOf(yaml: string): string | null {
  if (!/(?:^|\s)#/m.test(yaml)) return null;
  return yaml.replace(/^(?:[^#\n]|(?<=\S)#)*/gm, (before) => ' '.repeat(before.length));
}

/** Telephone numbers in a text, as they are written. */
export function telephonesIn(text: string): string[] {
  const shown = shownText(text);
  return numberTraces(shown.text, true)
    .filter(({ name }) => name === officeNumber)
    .map(({ index, length }) => text.slice(shown.placeOf(index), shown.placeOf(index + length)));
}

/** The places of a text that tell of people, one trace for each. */
export function personalTraces(text: string): PersonalTrace[] {
  const shown = shownText(text);
  return onePerPlace(tracesIn(shown.text)).map((trace) => ({ ...trace, index: shown.placeOf(trace.index) }));
}

/** All traces in a text as it is shown. */
export function tracesIn(shown: string, isMailAllowed = false): PersonalTrace[] {
  return [...numberTraces(shown, isMailAllowed), ...labelledTraces(shown)];
}

/** How what is no personal data can stay, where it can. */
function exceptionWords(path: string, trace: PersonalTrace, isNamed: boolean): string {
  if (!/^(?:reports|sources)\//.test(path)) return '';
  if (trace.isCertain !== true)
    return '确实不是个人信息的（如项目编号、单位对外公开的电话），在报告的 provenance.notPersonalData 中登记原文和理由。';
  return isNamed ? '身份证号码和银行账号不能登记为例外。' : '';
}

/** A number of a person in a text that is no content file, with its text, the signs folded. */
export interface PersonalNumber {
  readonly name: PersonalTraceName;
  readonly text: string;
  readonly isCertain: boolean;
}

/** Those that a quick look at the bytes finds, too; see `number-hint.ts`. */
export function personalNumbers(text: string): PersonalNumber[] {
  const folded = foldSigns(text);
  return numberTraces(folded, false)
    .filter(({ isHinted }) => isHinted)
    .map(({ name, index, length, isCertain = false }) => ({
      name,
      text: folded.slice(index, index + length),
      isCertain,
    }));
}

/** What a text of few lines that someone wrote gives away besides {@link personalNumbers}. */
export function noteTraceNames(text: string): PersonalTraceName[] {
  const { text: shown } = shownText(text);
  return [...numberTraces(shown, false).filter(({ isHinted }) => !isHinted), ...labelledTraces(shown)].map(
    ({ name }) => name,
  );
}

function onePerPlace(traces: readonly PersonalTrace[]): PersonalTrace[] {
  const first = new Map<number, PersonalTrace>();
  for (const trace of traces) if (!first.has(trace.index)) first.set(trace.index, trace);
  return [...first.values()];
}

function onePerPosition<T extends { readonly position: Position }>(found: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const one of found) {
    const key = `${one.position.line}:${one.position.column}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
