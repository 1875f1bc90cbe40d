import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../src/gate/find-addresses.ts';
import { checkReport } from '../../src/gate/check-report.ts';
import { formatGithub } from '../../src/checks/format-github.ts';
import { formatHtml } from '../../src/checks/format-html.ts';
import { formatJson } from '../../src/checks/format-json.ts';
import { formatText } from '../../src/checks/format-text.ts';
import { checkOutputSchema } from '../../src/checks/json-schema.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { inspectContent } from '../../src/checks/inspect-content.ts';
import { noMemory } from '../../src/checks/memory.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { runReport, type RunReport } from '../../src/checks/run-report.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { replacing } from '../support/content-copy.ts';
import {
  inTurn,
  reportAlone,
  reportPath,
  smallContent,
  withBody,
  withFields,
  type Changes,
} from './small-content.ts';

const hostile: Problem = {
  code: 'wrong-value',
  file: 'pages/a,b:c%.md',
  line: 3,
  column: 5,
  field: 'a[1],b',
  message: '“<script>alert(1)</script>”100%\r\n&"\'。',
  fix: '请改正。',
};

/** A2 prints 30 where its rule gives 40. */
const mismatch = inTurn(
  replacing('score: 40', 'score: 30\n    varianceNote: 有投诉'),
  replacing('    rule: sumOfRows\n', '    rule: stated\n'),
);

function inspect(files: readonly SourceFile[]) {
  return inspectContent(files, { check: checkReport, memory: noMemory, includeDrafts: false, findAddresses });
}

function runOf(changes: Changes, isChanged?: (file: string) => boolean): RunReport {
  return runReport('content', inspect(smallContent(changes)), isChanged);
}

const passing = runReport('content', inspect(readContentFolder('content')));
const failing = runOf(
  { ...reportAlone(mismatch), 'pages/about.md': withBody('<br>\n') },
  (file) => file === reportPath,
);
const odd: RunReport = { ...failing, problems: [hostile] };

describe('changed files', () => {
  it('come first in every format', () => {
    expect(failing.problems.map(({ file }) => file)).toEqual([reportPath, 'pages/about.md']);
    for (const format of [formatText, formatGithub, formatHtml, formatJson]) {
      const text = format(failing);
      expect(text.indexOf(reportPath)).toBeLessThan(text.indexOf('pages/about.md'));
    }
  });

  it('do not matter to the order of the rest', () => {
    const run = runOf({ ...reportAlone(mismatch), 'pages/about.md': withBody('<br>\n') });
    expect(run.problems.map(({ file }) => file)).toEqual(['pages/about.md', reportPath]);
  });
});

describe('a text that would be a command', () => {
  const command = '\n::add-mask::万元\r::stop-commands::x\u001B[2K##[add-mask]万元\u2028##vso[x]';
  const injected: RunReport = {
    ...failing,
    problems: [
      { ...hostile, message: command, fix: command, file: `pages/${command}.md`, field: command },
      { ...hostile, message: '::warning::x', fix: '::debug::x' },
    ],
    findings: [],
  };

  it.each([
    ['text', formatText],
    ['github', formatGithub],
    ['html', formatHtml],
    ['json', formatJson],
  ])('is none in the format %s', (_, format) => {
    const lines = format(injected).split('\n');
    expect(lines.filter((line) => /^\s*::(?!error file=)/.test(line))).toEqual([]);
    expect(lines.filter((line) => /##\w*\[/.test(line))).toEqual([]);
    expect(lines.filter((line) => /[\p{Cc}\u2028]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(format === formatGithub ? 2 : 0);
  });
});

describe('text', () => {
  it('says that the check is passed', () => {
    expect(formatText(passing)).toMatch(/^检查通过：5 份报告，\d+ 处复核差异和提示均已登记或无需登记。$/);
  });

  it('counts at its end', () => {
    expect(formatText(failing)).toMatch(/\n\n共 2 个问题，涉及 2 个文件。$/);
  });
});

describe('annotations of GitHub', () => {
  it('stand one to a line, with their signs escaped', () => {
    expect(formatGithub(odd)).toBe(
      '::error file=content/pages/a%2Cb%3Ac%25.md,line=3,col=5,title=wrong-value a[1]%2Cb::' +
        '“<script>alert(1)</script>”100%25[U+000D][U+000A]&"\'。%0A改法：请改正。',
    );
    expect(formatGithub(failing).split('\n')).toHaveLength(2);
  });

  it('of a run without problems are a sentence', () => {
    expect(formatGithub(passing)).not.toContain('::');
  });
});

describe('the page', () => {
  it('loads nothing, runs nothing, and shows every text as text', () => {
    for (const run of [passing, failing, odd]) {
      const page = formatHtml(run);
      expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/i);
      expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
      expect(page).toContain('@media print');
    }
    expect(formatHtml(odd)).toContain(
      '“&lt;script&gt;alert(1)&lt;/script&gt;”100%[U+000D][U+000A]&amp;&quot;&#39;。',
    );
  });

  it('marks changed files and says what to do', () => {
    const page = formatHtml(failing);
    expect(page.match(/<span class="changed">有改动<\/span>/g)).toHaveLength(1);
    expect(page).toContain('改法：');
    expect(page).toContain('第 34 行第 5 列 · indicators[A2].score · unacknowledged-finding');
  });

  it('lists the findings of a run without problems', () => {
    expect(formatHtml(passing)).toContain('已登记：已核对原文，原文如此。');
  });
});

describe('JSON', () => {
  const acknowledged = withFields(
    'acknowledged:\n  - { code: score-mismatch, field: "indicators[A2].score", printed: "30", recomputed: "40", note: 已核对原文 }',
  );

  it.each<[string, RunReport]>([
    ['a run without problems', passing],
    ['a run with an open finding', failing],
    ['an acknowledged finding', runOf(reportAlone(mismatch, acknowledged))],
    ['odd texts', odd],
  ])('of %s has the documented shape', (_name, run) => {
    expect(faultsOf(JSON.parse(formatJson(run)), checkOutputSchema)).toEqual([]);
  });

  it('holds the figures of an open finding', () => {
    const data = JSON.parse(formatJson(failing)) as { ok: boolean; problems: unknown[] };
    expect(data.ok).toBe(false);
    expect(data.problems[0]).toMatchObject({
      code: 'unacknowledged-finding',
      isChanged: true,
      finding: {
        code: 'score-mismatch',
        printed: '30',
        recomputed: '40',
        page: 'handbook/problems/score-mismatch/',
      },
    });
  });

  it('is described by a schema that refuses another shape', () => {
    const data = JSON.parse(formatJson(failing)) as Record<string, unknown>;
    expect(faultsOf({ ...data, version: 2 }, checkOutputSchema)).toEqual(['/version: const']);
    expect(faultsOf({ ...data, extra: 1 }, checkOutputSchema)).toEqual(['/extra: additional']);
    expect(faultsOf({ ...data, problems: [{}] }, checkOutputSchema)).toContain('/problems/0/code: missing');
    expect(faultsOf({ ...data, problems: [{ ...hostile, line: 0 }] }, checkOutputSchema)).toContain(
      '/problems/0/line: minimum',
    );
  });
});

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** As much of JSON Schema as the output's schema uses. */
function faultsOf(value: unknown, schema: object, path = ''): string[] {
  const one = schema as Schema;
  if (one.anyOf !== undefined) {
    return one.anyOf.some((branch) => faultsOf(value, branch, path).length === 0) ? [] : [`${path}: anyOf`];
  }
  if ('const' in one) return value === one.const ? [] : [`${path}: const`];
  if (one.enum !== undefined) return one.enum.includes(value) ? [] : [`${path}: enum`];
  if (![one.type].flat().includes(typeOf(value))) return [`${path}: type`];
  if (typeof value === 'number' && value < (one.minimum ?? value)) return [`${path}: minimum`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => faultsOf(item, one.items ?? {}, `${path}/${index}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {}, required = [] } = one;
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${path}/${key}: missing`),
    ...Object.entries(value).flatMap(([key, item]) => {
      const own = properties[key];
      return own === undefined ? [`${path}/${key}: additional`] : faultsOf(item, own, `${path}/${key}`);
    }),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
