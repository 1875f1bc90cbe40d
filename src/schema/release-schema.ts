/**
 * What the content remembers of its publications: the release records, and the addresses that have moved
 * or were taken down.
 */
import { z } from 'zod';
import { dateText, positiveInteger, scalar, text } from './scalars.ts';
import { words } from './words.ts';

const digest = scalar.regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制的 SHA-256' });
const reportId = scalar.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){3}$/, {
  error: '应为报告的编号，如 huhehaote/2024/domain-registration/department-evaluation',
});

const releaseHead = {
  number: positiveInteger.meta(words('次数', '第几次发布，与文件名相同。', '1')),
  date: dateText.meta(words('日期', '所发布的提交的日期。', '2026-03-28')),
  commit: scalar
    .regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, { error: '应为完整的提交编号' })
    .meta(
      words(
        '提交',
        '所发布的内容的提交；存放这个文件的是它后面的一个提交。',
        '8425c4590a4ce54663b83c24dd5e988ec83d0778',
      ),
    ),
  previous: digest
    .optional()
    .meta(
      words(
        '上一次的摘要',
        '上一次发布记录文件的 SHA-256；第一次没有。',
        '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
      ),
    ),
};

/** The lines of a release record before its reports: all that is needed of an earlier one. */
export const releaseRecordHead = z.strictObject(releaseHead);

/** `releases/<number>.yml`, written by `npm run release`. */
export const releaseRecord = z
  .strictObject({
    ...releaseHead,
    reports: z
      .array(
        z.strictObject({
          id: reportId.meta(
            words(
              '报告',
              '报告的编号，也是它的路径。',
              'huhehaote/2024/domain-registration/department-evaluation',
            ),
          ),
          revision: positiveInteger.meta(words('版本号', '发布时的版本号。', '1')),
          figures: digest.meta(
            words(
              '数字的摘要',
              '报告中全部数字的 SHA-256，由程序计算。',
              '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
            ),
          ),
        }),
      )
      .meta(words('报告', '发布时公开的全部报告。')),
  })
  .meta(
    words('发布记录', 'content/releases 下的文件：npm run release 写成，每次发布一个，写成以后不再改动。'),
  );
export type RawReleaseHead = z.infer<typeof releaseRecordHead>;

const address = (example: string) =>
  scalar
    .max(300)
    // No part ends in a dot, which some servers drop, and none is longer than the name of a folder may be.
    .regex(/^(?!.*\.(?:\/|$))[A-Za-z0-9._-]{1,200}(?:\/[A-Za-z0-9._-]{1,200})*\/?$/, {
      error: '应为站内地址，不带开头的斜线，页面以斜线结尾，如 reports/a/2024/b/self-evaluation/',
    })
    .meta(words('地址', '站内地址，不带开头的斜线；页面以斜线结尾。', example));

/** `redirects.yml`. */
export const redirects = z
  .array(
    z.strictObject({
      from: address('reports/haikou/2019/domains/self-evaluation/'),
      to: address('reports/haikou/2019/information-systems/self-evaluation/'),
    }),
  )
  .meta(words('改址登记表', 'content/redirects.yml：公开过的地址改到哪里；没有改过的可以没有这个文件。'));
export type RawRedirects = z.infer<typeof redirects>;

/** `withdrawals.yml`. */
export const withdrawals = z
  .array(
    z.strictObject({
      address: address('reports/haikou/2019/domains/self-evaluation/'),
      date: dateText.meta(words('日期', '撤下的日期。', '2026-03-28')),
      reason: text.meta(words('原因', '为什么撤下，读者会看到。', '发布单位已撤回这份文件。')),
    }),
  )
  .meta(words('撤下登记表', 'content/withdrawals.yml：公开过又撤下的地址；没有撤下的可以没有这个文件。'));
export type RawWithdrawals = z.infer<typeof withdrawals>;

/** One entry of `corrections` in a report. */
export const correction = z.strictObject({
  revision: positiveInteger.meta(words('版本号', '这次更正后的版本号。', '2')),
  date: dateText.meta(words('日期', '更正的日期。', '2026-04-02')),
  note: text.meta(
    words('更正内容', '改了什么、为什么改，读者会看到。', '执行数抄录有误，由 12.48 万元改为 12.84 万元。'),
  ),
});

/** Why a report of the state `withdrawn` is no longer valid. */
export const withdrawal = z.strictObject({
  date: dateText.meta(words('日期', '撤回的日期。', '2026-04-02')),
  reason: text.meta(words('原因', '为什么撤回，读者会看到。', '发布单位已撤回这份文件，将另行公开。')),
});

/** One entry of `takedowns` in a report: that and when something was taken out, never what. */
export const takedown = z.strictObject({
  date: dateText.meta(words('日期', '删去的日期；这一天和以前各次更正的具体内容不再公开。', '2026-04-02')),
  reason: text.meta(words('类别', '删去的是哪一类内容。', '个人信息')),
});
