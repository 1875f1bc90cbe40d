/** A report that was withdrawn says when and why; one that was not says neither. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';

const fix =
  '撤回的报告写 status: withdrawn，并写 withdrawal，其中 date 是撤回的日期，reason 是读者能看到的原因；没有撤回的不写 withdrawal。';

export function withdrawalFaults({ status, withdrawal, publishedAt }: RawReport): Fault[] {
  const fault = (path: Fault['path'], message: string): Fault[] => [
    { path, code: 'withdrawal-unexplained', message, fix },
  ];
  if (status === 'withdrawn' && withdrawal === undefined)
    return fault(['status'], '报告已撤回，却没有写明哪天撤回、为什么。');
  if (withdrawal === undefined) return [];
  if (status !== 'withdrawn')
    return fault(
      ['withdrawal'],
      `写了撤回的日期和原因，状态却是“${status === 'draft' ? '草稿' : '已公开'}”。`,
    );
  const published = publishedAt?.slice(0, 10);
  return published === undefined || withdrawal.date >= published
    ? []
    : fault(['withdrawal', 'date'], `撤回的日期 ${withdrawal.date} 早于公开的日期 ${published}。`);
}
