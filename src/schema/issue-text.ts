/** What a schema expects, in the words of an editor. Nothing of the library's English reaches a reader. */
import type { z } from 'zod';
import { wayNames } from '../i18n/labels.ts';
import { allowedWords } from './allowed-words.ts';

/** What should stand in place of the value that an issue is about: `应为一段文字`. */
export function expectationOf(issue: z.core.$ZodIssue, found?: unknown): string {
  // Schemas word their own conditions in Chinese.
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return allowedWords(issue.options.map(String), variantNames, found);
  }
  if (issue.code === 'invalid_type') return `应为${typeNames[issue.expected] ?? '另一种写法'}`;
  if (issue.code === 'invalid_value') return `应为 ${issue.values.map(String).join('、')} 之一`;
  if (issue.code === 'too_small') return `内容太少，至少要有 ${String(issue.minimum)} 项`;
  if (issue.code === 'too_big') return `内容太长，不超过 ${String(issue.maximum)} 个字`;
  if (issue.code === 'unrecognized_keys') return `不应有字段 ${issue.keys.join('、')}`;
  return '不是允许的写法';
}

/** The names of what a field with several ways of writing begins with: `way` of a rule, `type` of a rule file. */
const variantNames: Readonly<Record<string, string>> = {
  ...wayNames,
  scoringRule: '评分规则',
  gradeScale: '等次标准',
};

const typeNames: Readonly<Record<string, string>> = {
  string: '一段文字',
  array: '列表（每项以“- ”开头）',
  object: '若干个下一级字段',
};
