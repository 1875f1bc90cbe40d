/** The changes of a contribution as Markdown, for the person who approves it. */
import type { Finding } from '../checks/finding.ts';
import { visible } from '../checks/visible.ts';
import { severityNames } from '../i18n/labels.ts';
import type { FieldChange } from './field-changes.ts';
import type { ReportChange, ScoreChange, ScoreFigures } from './report-changes.ts';
import { warnings } from './warnings.ts';

const kindNames = { added: '新增', removed: '删去', changed: '修改' } as const;

/** More fields than this of one report are counted, not listed: a new report is read as a whole. */
const mostFields = 200;

/** A file of the content folder that is no report: a register, a rule, a page, a source text. */
export interface FileChange {
  readonly path: string;
  readonly kind: keyof typeof kindNames;
}

/** A field and its value in the words of an editor. */
export interface FieldNaming {
  readonly titleOf: (field: string) => string;
  readonly valueOf: (field: string, value: string) => string;
}

const plainNaming: FieldNaming = { titleOf: (field) => field, valueOf: (_, value) => value };

/** Reads as a comment of a merge request: what a reader will see before and after. */
export function changeReport(
  changes: readonly ReportChange[],
  pages: readonly string[],
  otherFiles: readonly FileChange[],
  naming: FieldNaming = plainNaming,
): string {
  const parts = [...reportParts(changes, pages, naming), ...fileParts(otherFiles)];
  return parts.length === 0 ? '内容没有变化。\n' : `${parts.join('\n\n')}\n`;
}

function fileParts(files: readonly FileChange[]): string[] {
  if (files.length === 0) return [];
  const lines = files.map(({ path, kind }) => `- ${kindNames[kind]} ${code(path)}`);
  return [`## 其他文件（${files.length} 个）`, lines.join('\n')];
}

function reportParts(
  changes: readonly ReportChange[],
  pages: readonly string[],
  naming: FieldNaming,
): string[] {
  if (changes.length === 0) return [];
  const counts = (['added', 'changed', 'removed'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindNames[kind]} ${count} 份`);
  return [
    `# 内容变化：${counts.join('，')}报告`,
    ...warningSection(warnings(changes, naming)),
    ...changes.map((change) => reportSection(change, naming)),
    `## 受影响的页面（${pages.length} 个）`,
    pages.map((page) => `- ${code(`/${page}`)}`).join('\n'),
  ];
}

/** What a person who approves has to look at before everything else. */
function warningSection(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['## 请特别核对', lines.map((line) => `- ${cell(line)}`).join('\n')];
}

function reportSection(change: ReportChange, naming: FieldNaming): string {
  return [
    `## ${kindNames[change.kind]}：${cell(change.id)}`,
    change.scores.length > 0 ? scoreTable(change.scores) : null,
    ...findingList('新出现的复核差异', change.appeared),
    ...findingList('不再出现的复核差异', change.gone),
    change.isNarrativeChanged && change.kind === 'changed' ? '正文有修改。' : null,
    change.kind === 'changed' && change.fields.length > 0 ? fieldTable(change.fields, naming) : null,
    change.kind === 'changed' ? null : `共 ${change.fields.length} 个字段。`,
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

function scoreTable(scores: readonly ScoreChange[]): string {
  return table(
    ['得分', '改前（原文 / 复算）', '改后（原文 / 复算）'],
    scores.map(({ label, before, after }) => [label, figures(before), figures(after)]),
  );
}

function figures(score: ScoreFigures | null): string {
  return score === null ? '没有' : `${score.published ?? '未印'} / ${score.recomputed ?? '无法复算'}`;
}

function fieldTable(fields: readonly FieldChange[], { titleOf, valueOf }: FieldNaming): string {
  const worded = (field: string, text: string | null): string =>
    shown(text === null || text === '' ? text : valueOf(field, text));
  const rows = fields
    .slice(0, mostFields)
    .map(({ field, before, after }) => [titleOf(field), worded(field, before), worded(field, after)]);
  const more = fields.length > mostFields ? `\n\n另有 ${fields.length - mostFields} 个字段有修改。` : '';
  return `${table(['字段', '改前', '改后'], rows)}${more}`;
}

/** Not there, blank and zero are three different things. */
function shown(text: string | null): string {
  return text === null ? '没有这一项' : text === '' ? '空白' : text;
}

function findingList(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ severity, message }) => `- ${severityNames[severity]}：${cell(message)}`);
  return [`${title} ${findings.length} 处：`, lines.join('\n')];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** Text that cannot leave its cell or become markup. */
function cell(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`)
    .slice(0, 300);
}

function code(text: string): string {
  return `\`${visible(text).replaceAll('`', '')}\``;
}
