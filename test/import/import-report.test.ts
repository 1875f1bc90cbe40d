/** The list for the clerk: places that can be found, and numbers that add up. */
import { describe, expect, it } from 'vitest';
import { countOutcomes, writeReport } from '../../src/import/import-report.ts';
import { placeWithName } from '../../src/import/row-names.ts';
import { bytesOf, importAs, readKnown } from './import-file.ts';

const { known } = readKnown('content');
const id = 'xinzhou/2022/internet-plus-services/self-evaluation';

function table(...rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map((text) => `\t${text}`).join('\n')).join('\n\n')}\n`;
}

function importRows(...rows: readonly (readonly string[])[]) {
  return importAs(id, 'a.txt', bytesOf(table(...rows)), known);
}

const head = ['一级指标', '二级指标', '三级指标', '目标值', '实际值', '分值', '得分', '备注'];
const rows = ['里程', '合格率', '满意度'].map((name) => [
  '产出指标',
  '数量指标',
  name,
  '5',
  '5',
  '10',
  '10',
  '',
]);

describe('the list', () => {
  it('has numbers that add up, with the rules by which cells were left out', () => {
    const imported = importRows(head, ...rows);
    const { used, labels, narrative, dropped, doubtful } = countOutcomes(imported.ledger);
    expect(used + labels + narrative + dropped + doubtful).toBe(imported.ledger.length);
    expect(writeReport(imported, 'a.txt')).toContain(
      '共 32 个单元格 = 写入草稿 21 + 表头 8 + 写入正文 0 + 按规定略去 3 + 待处理 0。\n按规定略去的 3 个：“空白单元格”3 个。',
    );
  });

  it('names a column that is blank throughout', () => {
    expect(importRows(head, ...rows).notes.join()).toContain('“备注”一栏全部空白，没有写入草稿。');
    const filled = rows.map((row, index) => (index === 1 ? [...row.slice(0, -1), '见附件'] : row));
    expect(importRows(head, ...filled).notes.join()).not.toContain('全部空白');
    expect(importRows(head, ...rows.slice(0, 2)).notes.join()).not.toContain('全部空白');
  });

  it('does not name a column for ticks or signatures', () => {
    const ticks = [...head.slice(0, -1), '差'];
    expect(importRows(ticks, ...rows).notes.join()).not.toContain('全部空白');
  });

  it('names the row of a cell that is listed', () => {
    const filled = rows.map((row, index) => (index === 2 ? [...row.slice(0, -1), '见附件'] : row));
    expect(writeReport(importRows(head, ...filled), 'a.txt')).toMatch(/（“满意度”.*）.*“见附件”/);
  });

  it('says that points of a group were taken from its name', () => {
    const named = rows.map((row) => ['产出指标（30分）', ...row.slice(1)]);
    expect(importRows(head, ...named).notes.join()).toContain('小计（blocks）不是单独的一格');
  });
});

describe('the place of a cell', () => {
  it.each([
    ['第 1 个表格第 14 行第 4 列', '满意度', '第 1 个表格第 14 行（“满意度”）第 4 列'],
    ['Sheet1!B5', '满意度', 'Sheet1!B5（“满意度”一行）'],
    ['第 37 行', undefined, '第 37 行'],
  ])('%s', (place, name, words) => {
    expect(placeWithName(place, name)).toBe(words);
  });
});
