/** People are published by role only: names, addresses and numbers of people stop the build. */
import type { SourceFile } from './content.ts';
import { foldSigns } from './fold-signs.ts';
import { isNamedBy, notExcepted, type PersonalException } from './personal-exceptions.ts';
import { labelledTraces } from './personal-names.ts';
import { numberTraces } from './personal-numbers.ts';
import type { PersonalTrace, PersonalTraceName } from './personal-trace.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

const fixes: Readonly<Partial<Record<PersonalTraceName, string>>> = {
  姓名: '个人信息不公开：请把姓名改写为职务；原文文本中写作〔姓名略〕。',
  地址: '个人信息不公开：请删去，原文文本中写作〔地址略〕。',
  邮政编码: '个人信息不公开：请删去，原文文本中写作〔邮编略〕。',
  电子邮箱: '个人信息不公开：请删去，原文文本中写作〔邮箱略〕。',
  银行账号: '账号不公开：请删去，原文文本中写作〔账号略〕。',
};

const defaultFix = '个人信息不公开：请删去号码，姓名改写为职务；原文文本中写作〔电话略〕等。';

/** One problem for each trace, at its line and column. What was found is not repeated. */
export function personalDataProblems(
  { path, text }: SourceFile,
  exceptions: readonly PersonalException[] = [],
): Problem[] {
  const folded = foldSigns(text);
  const positionOf = positionsIn(text);
  // The site's own address is meant for readers.
  const isMailAllowed = path === 'site.yml' || path.startsWith('pages/');
  const traces = notExcepted(tracesIn(folded, isMailAllowed), folded, exceptions);
  return onePerPlace(traces).map((trace) => ({
    code: 'personal-data',
    file: path,
    ...positionOf(trace.index),
    field: '',
    message: `这里有疑似${trace.name}。`,
    fix: `${fixes[trace.name] ?? defaultFix}${exceptionWords(path, trace, folded, exceptions)}`,
  }));
}

/** The places of a text that tell of people, one trace for each. */
export function personalTraces(text: string): PersonalTrace[] {
  return onePerPlace(tracesIn(foldSigns(text)));
}

/** All traces in a text whose signs are folded. */
export function tracesIn(folded: string, isMailAllowed = false): PersonalTrace[] {
  return [...numberTraces(folded, isMailAllowed), ...labelledTraces(folded)];
}

/** How what is no personal data can stay, where it can. */
function exceptionWords(
  path: string,
  trace: PersonalTrace,
  folded: string,
  exceptions: readonly PersonalException[],
): string {
  if (!/^(?:reports|sources)\//.test(path)) return '';
  if (trace.isCertain !== true)
    return '确实不是个人信息的（如项目编号、单位对外公开的电话），在报告的 provenance.notPersonalData 中登记原文和理由。';
  return exceptions.some((one) => isNamedBy(one, trace, folded))
    ? '身份证号码和银行账号不能登记为例外。'
    : '';
}

/** A number of a person in a text that is no content file, with its text, the signs folded. */
export interface PersonalNumber {
  readonly name: PersonalTraceName;
  readonly text: string;
  readonly isCertain: boolean;
}

export function personalNumbers(text: string): PersonalNumber[] {
  const folded = foldSigns(text);
  return numberTraces(folded, false).map(({ name, index, length, isCertain = false }) => ({
    name,
    text: folded.slice(index, index + length),
    isCertain,
  }));
}

/** What labels give away in a text of few lines that someone wrote: names and addresses of people. */
export function labelledTraceNames(text: string): PersonalTraceName[] {
  return labelledTraces(foldSigns(text)).map(({ name }) => name);
}

function onePerPlace(traces: readonly PersonalTrace[]): PersonalTrace[] {
  const first = new Map<number, PersonalTrace>();
  for (const trace of traces) if (!first.has(trace.index)) first.set(trace.index, trace);
  return [...first.values()];
}
