/** Changes that may be meant and are easily a slip: of a unit, a state, an address, a correction without a number, personal data. */
import type { FieldNaming } from './change-report.ts';
import type { ReportChange } from './report-changes.ts';
import { isRevisionMissing } from './unraised-revision.ts';

/** One sentence for each, in the order of the reports. */
export function warnings(changes: readonly ReportChange[], naming: FieldNaming): string[] {
  return [
    ...changes.filter(isRevisionMissing).map(({ id, before }) => {
      const revision = String(before?.revision ?? 1);
      const next = String((before?.revision ?? 1) + 1);
      return `${id}：已公开的数字有改动，revision 仍是 ${revision}。请改为 "${next}"，并在提交说明里写清楚改了什么、为什么。`;
    }),
    ...changes.flatMap((change) => addressWarnings(change, changes)),
    ...changes.flatMap((change) => fieldWarnings(change, naming)),
    ...changes.flatMap(exceptionWarnings),
  ];
}

/** What is published although it looks like personal data: the person who approves looks at it, too. */
function exceptionWarnings(change: ReportChange): string[] {
  const entry = /^(provenance\.notPersonalData\[.*\])\.(?:text|reason)$/;
  const changed = change.fields.filter(({ after }) => after !== null);
  const entries = new Set(changed.flatMap(({ field }) => entry.exec(field)?.[1] ?? []));
  return [...entries].map((one) => {
    const [text, reason] = ['text', 'reason'].map((name) => valueOf(change, `${one}.${name}`, 'after'));
    const said = [text == null ? '' : `“${text}”`, reason == null ? '' : `，理由是“${reason}”`].join('');
    return `${change.id}：登记了不是个人信息、照原文公开的内容${said}。请对照原文核对。`;
  });
}

/** A published page that goes, and where the same document went. */
function addressWarnings(change: ReportChange, changes: readonly ReportChange[]): string[] {
  if (change.kind !== 'removed' || change.before?.status === 'draft') return [];
  const sha256 = valueOf(change, 'provenance.sha256', 'before');
  const moved = changes.find(
    (one) => one.kind === 'added' && sha256 !== null && valueOf(one, 'provenance.sha256', 'after') === sha256,
  );
  if (moved === undefined)
    return [`${change.id}：已公开的报告被删去，原来的网址会失效。撤回请把 status 改为 withdrawn，不要删除。`];
  const [before, after] = [change.id, moved.id].map((id) => id.split('/')[1]);
  const year = before === after ? '' : `，年度由 ${before ?? ''} 改为 ${after ?? ''}`;
  return [`地址由 ${change.id} 改为 ${moved.id}${year}：原来的网址会失效。`];
}

function valueOf({ fields }: ReportChange, name: string, side: 'before' | 'after'): string | null {
  return fields.find(({ field }) => field === name)?.[side] ?? null;
}

function fieldWarnings(
  { id, kind, fields }: ReportChange,
  { titleOf, valueOf: worded }: FieldNaming,
): string[] {
  if (kind !== 'changed') return [];
  return fields.flatMap(({ field, before, after }) => {
    const isUnit = /(?:^|\.)(?:unit|totalUnit)$/.test(field) && before !== null && after !== null;
    // A draft that is published is the ordinary way.
    const isStatus = field === 'status' && !(before === 'draft' && after === 'published');
    if (!isUnit && !isStatus) return [];
    const [from, to] = [before, after].map((value) => (value === null ? '没有这一项' : worded(field, value)));
    const words = isUnit ? '，同一个数的大小因此不同' : '';
    return [`${id}：${titleOf(field)} 由“${from ?? ''}”改为“${to ?? ''}”${words}。`];
  });
}
