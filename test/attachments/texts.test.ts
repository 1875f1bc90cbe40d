import { describe, expect, it } from 'vitest';
import { inspectAttachment } from '../../src/attachments/inspect-attachment.ts';
import { utf8 } from './files.ts';
import { faultsOf } from './look.ts';

describe('cells that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://example.invalid";"x")',
    '@SUM(A1)',
    '+1+1',
    "-2+3+cmd|' /C calc'!A0",
    '＝1+1',
    '+abc',
    '-甲',
  ])('%s', async (cell) => {
    const [fault, ...others] = await faultsOf(
      utf8(`指标,数值\n修路,"${cell.replaceAll('"', '""')}"\n`),
      'csv',
    );
    expect(others).toEqual([]);
    expect(fault).toBe('content 表格的第 2 行第 2 列以“=”“+”“-”“@”开头而不是数字，表格程序会当作公式运行。');
  });

  it.each(['-10', '-10.5', '+3', '-1,234.56', '-5%', '-', '--', '10', '≥90%', 'a=b', '甲-乙', '~', ''])(
    'not %s',
    async (cell) => {
      expect(await faultsOf(utf8(`指标,数值\n修路,"${cell}"\n`), 'csv')).toEqual([]);
    },
  );

  it('only in tables', async () => {
    expect(await faultsOf(utf8('=1+1\n'), 'txt')).toEqual([]);
  });

  it.each(['sep=;', 'SEP=\t', '"sep=|"', '\ufeffsep=;'])('behind the line %j', async (line) => {
    expect(await faultsOf(utf8(`${line}\n指标;a,b|=1+1\n`), 'csv')).toEqual([
      'content 表格的第 1 行以“sep=”开头，表格程序会照它另换分隔符，分出的单元格就和核对时不同。',
    ]);
  });

  it.each(['separator,数值\n', '指标,数值\nsep=;,1\n'])('not behind %j', async (text) => {
    expect(await faultsOf(utf8(text), 'csv')).toEqual([]);
  });

  it('with the number of places', async () => {
    expect((await faultsOf(utf8('a,=1,=2,=3,=4\n'), 'csv'))[0]).toContain('第 1 行第 4 列等 4 处以');
  });

  it('with quotation marks that do not match', async () => {
    expect((await faultsOf(utf8('a,"b\n'), 'csv'))[0]).toMatch(/^(?:refused 表格的引号不成对|$)/);
  });
});

describe('people', () => {
  it.each<[type: 'csv' | 'txt', text: string, traces: { name: string; place: string }[]]>([
    ['txt', '说明\n电话：13800000000\n', [{ name: '手机号码', place: '第 2 行' }]],
    ['csv', '姓名,职务\n张三,主任\n', [{ name: '姓名', place: '第 2 行' }]],
    ['csv', '联系电话;13800000000\n', [{ name: '手机号码', place: '第 1 行' }]],
    ['txt', 'a@example.invalid', [{ name: '电子邮箱', place: '第 1 行' }]],
    ['txt', '联系电话：〔电话略〕\n', []],
  ])('%s %j', async (type, text, traces) => {
    expect((await inspectAttachment(utf8(text), type)).traces).toEqual(traces);
  });
});
