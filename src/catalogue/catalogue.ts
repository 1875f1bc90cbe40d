/**
 * Every code of the check, explained: the one source of the handbook's pages on problems.
 *
 * The types make it whole: a code without an entry, or an entry without a code, does not compile.
 */
import type { CheckCode } from '../checks/check-codes.ts';
import { checks } from '../checks/index.ts';
import type { ProblemCode } from '../checks/problem.ts';
import type { CatalogueEntry, CheckEntry, Code } from './entry.ts';
import { attachmentEntries } from './attachment-entries.ts';
import { fileEntries } from './file-entries.ts';
import { moneyEntries } from './money-entries.ts';
import { pointsEntries } from './points-entries.ts';
import { referenceEntries } from './reference-entries.ts';
import { rowEntries } from './row-entries.ts';
import { publicationEntries } from './publication-entries.ts';
import { transcriptEntries } from './transcript-entries.ts';

type Exactly<C extends string, E> = Readonly<Record<C, E>>;

const problemEntries = {
  ...fileEntries,
  ...referenceEntries,
  ...transcriptEntries,
  ...publicationEntries,
  ...attachmentEntries,
} satisfies Exactly<ProblemCode, CatalogueEntry>;

const checkEntries = {
  ...pointsEntries,
  ...moneyEntries,
  ...rowEntries,
} satisfies Exactly<CheckCode, CheckEntry>;

const checkNames = new Map<string, string>(checks.map(({ code, name }) => [code, name]));

export const catalogue: Readonly<Record<Code, CatalogueEntry>> = {
  ...problemEntries,
  ...(Object.fromEntries(
    Object.entries(checkEntries).map(([code, entry]) => [
      code,
      { name: checkNames.get(code) ?? code, ...entry },
    ]),
  ) as Record<CheckCode, CatalogueEntry>),
};

export interface CatalogueGroup {
  readonly id: string;
  readonly name: string;
  /** A problem stops the build; a finding is published once it is acknowledged. */
  readonly sort: 'problem' | 'finding';
  readonly codes: readonly Code[];
}

export const catalogueGroups: readonly CatalogueGroup[] = [
  { id: 'files', name: '文件和写法', sort: 'problem', codes: codesOf(fileEntries) },
  { id: 'references', name: '登记和引用', sort: 'problem', codes: codesOf(referenceEntries) },
  { id: 'transcript', name: '抄录和核对', sort: 'problem', codes: codesOf(transcriptEntries) },
  { id: 'publication', name: '发布和更正', sort: 'problem', codes: codesOf(publicationEntries) },
  { id: 'attachments', name: '附件', sort: 'problem', codes: codesOf(attachmentEntries) },
  { id: 'points', name: '分值和得分', sort: 'finding', codes: codesOf(pointsEntries) },
  { id: 'money', name: '资金', sort: 'finding', codes: codesOf(moneyEntries) },
  { id: 'rows', name: '指标和文字', sort: 'finding', codes: codesOf(rowEntries) },
];

function codesOf<C extends Code>(entries: Readonly<Record<C, unknown>>): C[] {
  return Object.keys(entries) as C[];
}
