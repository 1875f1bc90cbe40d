/** Reading the release records: a chain in which each one names the digest of the one before it. */
import { createHash } from 'node:crypto';
import { releaseRecord, releaseRecordHead, type RawReleaseHead } from '../schema/release-schema.ts';
import type { Release, SourceFile } from './content.ts';
import { readYamlFile, toProblems, type Fault } from './file-reader.ts';
import { addAll, fileStart, type Problem } from './problem.ts';

/** What was published of a report the last time. */
export interface ReleasedReport {
  /** Number of the release. */
  readonly release: number;
  readonly commit: string;
  readonly revision: number;
  readonly figures: string;
}

export interface Releases {
  /** In their order. */
  readonly list: readonly Release[];
  /** The reports of the last one by id; none before the first release. */
  readonly reports: ReadonlyMap<string, ReleasedReport>;
}

const recordPath = /^releases\/([1-9]\d*)\.yml$/;

/** Reads all records and adds their problems. Of the earlier ones only the head is looked at. */
export function readReleases(files: readonly SourceFile[], problems: Problem[]): Releases {
  const records = files
    .flatMap((file) => {
      const number = recordPath.exec(file.path)?.[1];
      return number === undefined ? [] : [{ file, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
  const list: Release[] = [];
  let reports: ReadonlyMap<string, ReleasedReport> = new Map();
  for (const [index, { file, number }] of records.entries()) {
    const head = readYamlFile(headOf(file), releaseRecordHead);
    const former = records[index - 1]?.file;
    addAll(problems, head.problems);
    if (head.value === null) continue;
    addAll(problems, [...toProblems(head.yaml, chainFaults(head.value, number, index, former))]);
    const { date, commit, previous = null } = head.value;
    list.push({ number, date, commit, previous, sha256: sha256Of(file.text) });
    if (index === records.length - 1) reports = reportsOf(file, number, problems);
  }
  return { list, reports };
}

/** The lines before the reports. */
function headOf({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replace(/^reports:[\s\S]*/m, '') };
}

function reportsOf(
  file: SourceFile,
  release: number,
  problems: Problem[],
): ReadonlyMap<string, ReleasedReport> {
  const read = readYamlFile(file, releaseRecord);
  addAll(problems, read.problems);
  const { commit, reports } = read.value ?? { commit: '', reports: [] };
  return new Map(
    reports.map(({ id, revision, figures }) => [
      id,
      { release, commit, revision: Number(revision), figures },
    ]),
  );
}

function chainFaults(
  record: RawReleaseHead,
  number: number,
  index: number,
  former: SourceFile | undefined,
): Fault[] {
  const fix = '发布记录由 npm run release 写成，写成以后不能改动、改名或删去；请从 git 中恢复原来的文件。';
  const fault = (field: string, message: string): Fault => ({
    path: [field],
    code: 'release-chain-broken',
    message,
    fix,
  });
  return [
    ...(Number(record.number) === number
      ? []
      : [fault('number', `文件名是 ${number}，文件里写的是第 ${record.number} 次。`)]),
    ...(number === index + 1
      ? []
      : [fault('number', `第 ${number} 次发布之前缺少第 ${index + 1} 次的记录。`)]),
    ...(record.previous === (former === undefined ? undefined : sha256Of(former.text))
      ? []
      : [
          fault(
            'previous',
            former === undefined
              ? '这是第一份记录，却写了上一次的摘要。'
              : `上一次的记录 ${former.path} 与这里写的摘要不一致，可能改动过。`,
          ),
        ]),
  ];
}

/** Reports that were published the last time and are gone without a word. */
export function missingReports(
  { list, reports }: Releases,
  ids: ReadonlySet<string>,
  isAccountedFor: (address: string) => boolean,
): Problem[] {
  const file = `releases/${list.at(-1)?.number ?? 0}.yml`;
  return [...reports]
    .filter(([id]) => !ids.has(id) && !isAccountedFor(`reports/${id}/`))
    .map(([id, { release }]) => ({
      code: 'published-report-missing',
      file,
      ...fileStart,
      field: '',
      message: `报告 ${id} 在第 ${release} 次发布时已公开，现在没有文件 reports/${id}.md。`,
      fix: `请恢复文件，撤回的写 status: withdrawn；改了路径的在 redirects.yml 中写明改到哪里，撤下的在 withdrawals.yml 中写明日期和原因。地址是 reports/${id}/。`,
    }));
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
