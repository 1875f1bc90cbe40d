import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../src/checks/acknowledge.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';

const finding = {
  code: 'score-mismatch',
  field: 'indicators[A2].score',
  printed: '30',
  recomputed: '40',
} as const;

const note = '已核对原文："30" 分';

const file = (yaml: string, eol = '\n') => `---\n${yaml}---\n\n正文：**不改**。\n`.replaceAll('\n', eol);

const entry = (indent: string) =>
  [
    `${indent}- code: score-mismatch`,
    `${indent}  field: "indicators[A2].score"`,
    `${indent}  printed: "30"`,
    `${indent}  recomputed: "40"`,
    `${indent}  note: "已核对原文：\\"30\\" 分"`,
    '',
  ].join('\n');

const flow =
  '{ code: score-mismatch, field: "indicators[A2].score", printed: "30", recomputed: "40", note: "已核对原文：\\"30\\" 分" }';

const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  ['without the key', file('a: 1 # 注\n'), file(`a: 1 # 注\nacknowledged:\n${entry('  ')}`)],
  [
    'at the end of a list, before other keys and their comments',
    file('acknowledged:\n  - code: x\n    note: y\n\n# 下一项\nb: "2"\n'),
    file(`acknowledged:\n  - code: x\n    note: y\n${entry('  ')}\n# 下一项\nb: "2"\n`),
  ],
  [
    'to a list without indentation',
    file('acknowledged:\n- code: x\n  note: y\nb: 2\n'),
    file(`acknowledged:\n- code: x\n  note: y\n${entry('')}b: 2\n`),
  ],
  [
    'after a note over several lines',
    file('acknowledged:\n    - code: x\n      note: |\n        一\n\n        # 二\n'),
    file(`acknowledged:\n    - code: x\n      note: |\n        一\n\n        # 二\n${entry('    ')}`),
  ],
  ['to an empty list', file('acknowledged: []\nb: 2\n'), file(`acknowledged: [${flow}]\nb: 2\n`)],
  [
    'to a list in brackets',
    file('acknowledged: # 已核对\n  [ { code: x, note: y } ]\n'),
    file(`acknowledged: # 已核对\n  [${flow},  { code: x, note: y } ]\n`),
  ],
  ['after a quoted key', file('"acknowledged": []\n'), file(`"acknowledged": [${flow}]\n`)],
  [
    'with the line ends of Windows',
    file('a: 1\n', '\r\n'),
    file(`a: 1\nacknowledged:\n${entry('  ')}`, '\r\n'),
  ],
  [
    'after a byte order mark',
    `\uFEFF${file('a: 1\n')}`,
    `\uFEFF${file(`a: 1\nacknowledged:\n${entry('  ')}`)}`,
  ],
];

describe('an acknowledgement is written', () => {
  it.each(cases)('%s', (_name, before, after) => {
    expect(acknowledge(before, finding, note)).toBe(after);
  });

  it('without figures that the finding does not have', () => {
    expect(acknowledge(file('a: 1\n'), { ...finding, printed: '', recomputed: null }, '说明')).toBe(
      file(
        'a: 1\nacknowledged:\n  - code: score-mismatch\n    field: "indicators[A2].score"\n    printed: ""\n    note: "说明"\n',
      ),
    );
  });

  it.each([
    ['without a note', file('a: 1\n'), '  '],
    ['without front matter', '正文\n', '说明'],
    ['into a list that is none', file('acknowledged: 无\n'), '说明'],
    ['beside a text that looks like the key', file('a: "一\n\nacknowledged: 二"\n'), '说明'],
  ])('never %s', (_name, before, words) => {
    expect(acknowledge(before, finding, words)).toBeNull();
  });
});

describe('every acknowledgement of the published content', () => {
  const files = readContentFolder('content');
  const reports = files.filter(
    ({ path, text }) => path.startsWith('reports/') && text.includes('\nacknowledged:'),
  );

  it.each(reports.map((one) => [one.path, one] as const))('can be written anew: %s', (path, { text }) => {
    const bare = text.replace(/\nacknowledged:\n[\s\S]*?\n(?=\S)/, '\n');
    const open = openFindings(files, path, bare);
    expect(open.length).toBeGreaterThan(0);
    const written = open.reduce((now, one) => acknowledge(now, one, '已核对原文，原文如此。') ?? '', bare);
    expect(checkContent(withText(files, path, written)).problems).toEqual([]);
    expect(written.split('\nacknowledged:')[0]).toBe(text.split('\nacknowledged:')[0]);
  });
});

function withText(files: readonly SourceFile[], path: string, text: string): SourceFile[] {
  return files.map((one) => (one.path === path ? { path, text } : one));
}

function openFindings(files: readonly SourceFile[], path: string, text: string) {
  return checkContent(withText(files, path, text)).problems.flatMap(({ finding: open }) => open ?? []);
}
