import { describe, expect, it } from 'vitest';
import { foldText, hasWords, indexSource, numbersOf, placesOf } from '../../src/checks/source-index.ts';

describe('the numbers of a text', () => {
  it.each<[text: string, numbers: readonly string[]]>([
    ['执行5.04万元', ['5.04']],
    ['12,000.50元', ['12,000.50']],
    ['１２．５％', ['12.5']],
    // A full-width comma ends a clause and groups no digits.
    ['第5，200个', ['5', '200']],
    ['-0.96', ['-0.96']],
    ['−0.96', ['-0.96']],
    ['增长率为-5.2%', ['-5.2']],
    ['（-3）', ['-3']],
    ['80%-95%之间', ['80', '95']],
    ['2018-2022年', ['2018', '2022']],
    ['5万元-10万元', ['5', '10']],
    ['2021-01-31', ['2021', '01', '31']],
    ['A11.立项', ['11']],
    ['达标', []],
  ])('%s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it('a hyphen after words may be a minus or a range, so that both are found', () => {
    const { numbers } = indexSource('结余-5.2万元');
    expect([...numbers.keys()]).toEqual(['5.2', '-5.2']);
  });

  it('a minus at the start of a cell is no range', () => {
    expect([...indexSource('结余\t-5.2').numbers.keys()]).toEqual(['-5.2']);
  });

  it('stay apart where white space keeps them apart', () => {
    const source = indexSource('15\t318\t252个\n2024 年');
    expect([...source.numbers.keys()]).toEqual(['15', '318', '252', '2024']);
    expect(hasWords(foldText('318252个'), source)).toBe(false);
    expect(hasWords(foldText('318 252 个'), source)).toBe(true);
    expect(hasWords(foldText('2024年'), source)).toBe(true);
  });
});

describe('words', () => {
  const source = indexSource('共1252个，252个已续费；达到85.6%，即 85 个。\n第二行（含95%）');

  it.each<[words: string, isThere: boolean]>([
    ['252个', true],
    ['252个已续费', true],
    ['52个', false],
    ['共125', false],
    ['达到85', false],
    ['达到85.6%', true],
    ['即85个', true],
    ['第二行(含95%)', true],
    ['第二行（含95 %）', true],
    ['第三行', false],
    ['', false],
  ])('%s', (words, isThere) => {
    expect(hasWords(foldText(words), source)).toBe(isThere);
    expect(placesOf(foldText(words), source).length > 0).toBe(isThere);
  });

  it('are found inside a stretch only when they start there', () => {
    const words = foldText('252个');
    const place = source.text.indexOf(',252') + 1;
    expect(hasWords(words, source, place, place + 1)).toBe(true);
    expect(hasWords(words, source, 0, place)).toBe(false);
    expect(hasWords(words, source, place + 1, source.text.length)).toBe(false);
  });
});

describe('the cells of tables', () => {
  const table = (text: string) =>
    indexSource(text).cells.map(({ table: at, row, column, text: cell }) => [at, row, column, cell]);

  it('stand on a line each, and a blank line ends a row', () => {
    expect(table('表一\n\t指标\n\t得分\n\n\t执行率\n\t8.4\n\n')).toEqual([
      [1, 1, 0, '指标'],
      [1, 1, 1, '得分'],
      [1, 2, 0, '执行率'],
      [1, 2, 1, '8.4'],
    ]);
  });

  it('or a row stands on a line', () => {
    expect(table('指标\t分值\t得分\n执行率\t10\t\n')).toEqual([
      [0, 1, 0, '指标'],
      [0, 1, 1, '分值'],
      [0, 1, 2, '得分'],
      [0, 2, 0, '执行率'],
      [0, 2, 1, '10'],
      [0, 2, 2, ''],
    ]);
  });

  it('go on in a line without a tab, until a blank line', () => {
    expect(table('\t①有制度得1分；\n②制度完整得1分。\n\t2\n\n正文')).toEqual([
      [0, 1, 0, '①有制度得1分;②制度完整得1分。'],
      [0, 1, 1, '2'],
    ]);
  });

  it('belong to another table after a line of running text', () => {
    expect(table('甲\t1\n\n\n乙\t2\n第二部分\n甲\t3')).toEqual([
      [0, 1, 0, '甲'],
      [0, 1, 1, '1'],
      [0, 2, 0, '乙'],
      [0, 2, 1, '2'],
      [1, 3, 0, '甲'],
      [1, 3, 1, '3'],
    ]);
  });

  it('are found by row and column', () => {
    const source = indexSource('甲\t1\n乙\t2');
    expect(source.cellAt(2, 1)?.text).toBe('2');
    expect(source.cellAt(2, 2)).toBeUndefined();
    expect(source.cellsByText.get('乙')).toHaveLength(1);
  });
});
