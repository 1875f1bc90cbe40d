/** Faults of a schema in the words of an editor. */
import type { z } from 'zod';
import { expectationOf } from '../schema/issue-text.ts';

/** What is wrong with a value, without its place. */
export interface SchemaFault {
  readonly path: readonly (string | number)[];
  readonly code: 'missing-field' | 'unknown-field' | 'wrong-value' | 'empty-value';
  readonly message: string;
  readonly fix: string;
}

type Issue = z.core.$ZodIssue;

/** Puts the issues of a zod schema into words; `raw` is the value that was read. */
export function schemaFaults(issues: readonly Issue[], raw: unknown): SchemaFault[] {
  return issues.flatMap((issue) => faultsOf(issue, raw));
}

function faultsOf(issue: Issue, raw: unknown): SchemaFault[] {
  const path = plainPath(issue.path);
  const value = valueAt(raw, path);
  const name = nameOf(path);
  if (value === null) {
    return [
      {
        path,
        code: 'empty-value',
        message: `“${name}”后面没有内容。`,
        fix: '空白单元格请写 ""；原文没有这一项时请删去这一行。',
      },
    ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField([...path, key]));
  }
  if (value === undefined) {
    return [
      {
        path,
        code: 'missing-field',
        message: `缺少必填字段“${name}”。`,
        fix: '请在此处补上这个字段。',
      },
    ];
  }
  if (issue.code === 'invalid_union') return unionFaults(issue, value, path, raw);
  return [{ path, code: 'wrong-value', ...valueWords(name, value, issue) }];
}

function valueWords(name: string, value: unknown, issue: Issue): Pick<SchemaFault, 'message' | 'fix'> {
  const expectation = expectationOf(issue, value);
  const fix = `请按要求改写“${name}”。`;
  // What a list as a whole has to be says more than that it is a list.
  if (Array.isArray(value) && issue.code !== 'invalid_type') {
    return { message: `“${name}”${expectation}。`, fix };
  }
  const quoted = typeof value === 'string' ? withoutQuotes(value) : null;
  if (quoted !== null) {
    return {
      message: `“${name}”的内容是 ${shorten(String(value))}，带着${quoted.sign}；${expectation}。`,
      fix: `只在内容外面加一对英文双引号，写作 ${name}: "${shorten(quoted.text)}"。`,
    };
  }
  const joined = typeof value === 'string' ? /^([A-Za-z][A-Za-z0-9]*)[：:](?!\/\/)(.*)$/.exec(value) : null;
  if (joined !== null) {
    const [, key = '', rest = ''] = joined;
    return {
      message: `“${name}”的内容是${found(value)}，${expectation}。`,
      fix: `“${key}”后面要有英文冒号和空格，写作“${key}: ${shorten(rest.trim())}”。`,
    };
  }
  return { message: `“${name}”的内容是${found(value)}，${expectation}。`, fix };
}

/** A value whose quotation marks have become part of it, and its words without them. */
function withoutQuotes(value: string): { sign: string; text: string } | null {
  const chinese = /^[“”‘’]+(.*?)[“”‘’]*$/s.exec(value)?.[1] ?? /^(.*?)[“”‘’]+$/s.exec(value)?.[1];
  if (chinese !== undefined) return { sign: '中文引号', text: chinese };
  const single = /^["'](.+)$/s.exec(value)?.[1] ?? /^(.+)["']$/s.exec(value)?.[1];
  return single === undefined ? null : { sign: '没有配对的引号', text: single };
}

/** A field that the schema does not have. */
export function unknownField(path: SchemaFault['path']): SchemaFault {
  return {
    path,
    code: 'unknown-field',
    message: `不认识的字段“${shorten(String(path.at(-1)))}”。`,
    fix: '请检查拼写，字段名称见编辑手册；不需要的字段请删去。',
  };
}

/** A union fails as a whole; the branch that fits the shape of the value tells what is wrong. */
function unionFaults(
  issue: Issue & { code: 'invalid_union' },
  value: unknown,
  path: (string | number)[],
  raw: unknown,
): SchemaFault[] {
  const isText = typeof value === 'string';
  const branch = issue.errors.find((issues) =>
    issues.every(
      (one) => !(one.code === 'invalid_type' && one.path.length === 0) && (isText || one.path.length > 0),
    ),
  );
  const chosen = branch ?? issue.errors.find((issues) => issues.length > 0);
  if (chosen === undefined) {
    return [
      {
        path,
        code: 'wrong-value',
        message: `“${nameOf(path)}”的内容是${found(value)}，${expectationOf(issue, value)}。`,
        fix: '请参照编辑手册中这个字段的例子。',
      },
    ];
  }
  return chosen.flatMap((one) => faultsOf({ ...one, path: [...issue.path, ...one.path] }, raw));
}

function found(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '空白' : `“${shorten(value)}”`;
  return Array.isArray(value) ? '列表' : '一组字段';
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function nameOf(path: readonly (string | number)[]): string {
  const name = path.findLast((part) => typeof part === 'string');
  return name ?? '文件';
}

function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    raw,
  );
}
