/** No check takes long for a large text: it grows as the text does, and what is too large is not looked at. */
import { describe, expect, it } from 'vitest';
import { maxLineLength, maxRegisterBytes, maxTextBytes } from '../../src/checks/size-limits.ts';
import { replacing } from '../support/content-copy.ts';
import { describeGrowth, inBody, inPage, inRegister, inSource } from './growth.ts';
import { problemsOf, report, reportPath, sourcePath, type Changes } from './small-content.ts';

// Texts of the largest size are read by the long tests.
describeGrowth(90_000);

describe('what is too large is refused before anything looks at it', () => {
  const place = (changes: Changes) =>
    problemsOf(changes)
      .filter(({ code }) => code === 'file-too-large')
      .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  const long = '路'.repeat(maxLineLength + 1);

  it.each<[name: string, changes: Changes, file: string]>([
    ['a report', inBody('路\n'.repeat(maxTextBytes / 4)), reportPath],
    ['a source text', inSource('路\n'.repeat(maxTextBytes / 4)), sourcePath],
    ['a page', inPage('a\n'.repeat(maxTextBytes / 2)), 'pages/about.md'],
  ])('%s', (_name, changes, file) => {
    expect(place(changes)).toEqual([`${file}:1:1 文件超过 300,000 字节，没有再核对。`]);
    expect(problemsOf(changes).filter((problem) => problem.file === file)).toHaveLength(1);
  });

  it('a register', () => {
    const changes = inRegister('#\n'.repeat(maxRegisterBytes / 2));
    expect(place(changes)).toEqual(['metrics.yml:1:1 文件超过 20,000,000 字节，没有再核对。']);
  });

  it.each<[name: string, changes: Changes, at: string]>([
    ['a narrative', inBody(`${long}\n`), `${reportPath}:48:5001`],
    ['a front matter', report(replacing('修路里程', long)), `${reportPath}:22:5001`],
    ['a source text', inSource(long), `${sourcePath}:10:5001`],
    ['a page', inPage(long), 'pages/about.md:7:5001'],
    ['a register', inRegister(`# ${long}`), 'metrics.yml:6:5001'],
  ])('a line of %s', (_name, changes, at) => {
    expect(place(changes)).toEqual([expect.stringContaining(`${at} 这一行有 `)]);
  });

  it('a line of just the length passes', () => {
    expect(problemsOf(inBody(`${'路'.repeat(maxLineLength)}\n`))).toEqual([]);
  });

  it('what costs the parser more than its length', () => {
    expect(place(inBody('&amp;'.repeat(900) + '\n' + '&amp;'.repeat(101)))).toEqual([
      `${reportPath}:49:501 正文里的以“&”开头的代码超过 1000 处，正文没有再核对。`,
    ]);
    expect(place(inBody('*a_\n'.repeat(2_501)))).toEqual([
      `${reportPath}:2548:1 这一段里的“*”“_”“~”超过 5000 处，正文没有再核对。`,
    ]);
    expect(place(inBody('**a**\n\n'.repeat(5_000)))).toEqual([]);
  });

  it('a table that would be filled up to its width', () => {
    const wide = `${'|甲'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n`;
    expect(place(inBody(`${wide}${'|乙\n'.repeat(30)}`))).toEqual([
      `${reportPath}:49:1 这张表有 1000 列 31 行，超过 20000 格，正文没有再核对。`,
    ]);
    expect(place(inBody(`${wide}${'|乙\n'.repeat(15)}\n${'|乙\n'.repeat(15)}`))).toEqual([]);
  });

  it.each([
    ['quotations', '> '.repeat(61)],
    ['lists', '- '.repeat(61)],
    ['emphasis', `${'**a '.repeat(61)}${' a**'.repeat(61)}`],
  ])('%s within each other', (_name, text) => {
    const deep = problemsOf(inBody(`${text}路\n`)).filter(({ message }) => message.includes('套得太深'));
    expect(deep.map(({ line }) => line)).toEqual([48]);
    expect(
      problemsOf(inBody(`${text.slice(0, 40)}路\n`)).filter(({ message }) => message.includes('套得太深')),
    ).toEqual([]);
  });

  it('the attacks of the report', () => {
    expect(place(inBody('!['.repeat(200_000)))).toHaveLength(1);
    expect(place(inBody(`${'a'.repeat(200_000)}@`))).toHaveLength(1);
    expect(place(inBody('> '.repeat(200_000)))).toHaveLength(1);
  });
});
