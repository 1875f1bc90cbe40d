import { describe, expect, it } from 'vitest';
import { sourcePlace } from '../../src/checks/source-place.ts';

const source = [
  '农村公路项目自评报告',
  '全年预算数\t100.00',
  'A1\t修路里程\t40\t≥10公里\t10公里\t40',
  'A2\t群众满意度\t',
  '\t４０\t≥90%\t95%\t30',
  '总分\t70',
  '等次\t中',
].join('\n');

describe('the place in the source text', () => {
  it.each([
    ['the figure that follows its name', '40', 'A2 群众满意度 得分', 5],
    ['the figure in the line of its name', '40', 'A1 修路里程 得分', 3],
    ['a figure alone', '70', '评价结果', 6],
    ['a name alone', null, 'A1 修路里程', 3],
    ['a name whose figure is blank', '', 'A2 群众满意度 偏差原因', 4],
    ['a printed word', '中', '自评 等次', 7],
    ['an amount', '100.00', '全年预算（合计）', 2],
  ])('is %s', (_name, printed, subject, line) => {
    const place = sourcePlace(source, { printed, subject });
    expect(place?.line).toBe(line);
    expect(place?.lines.map(({ number }) => number)).toContain(line);
  });

  it('is shown with the lines around it', () => {
    expect(
      sourcePlace(source, { printed: '10', subject: '修路里程' })?.lines.map(({ number }) => number),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  it('is none where nothing stands', () => {
    expect(sourcePlace(source, { printed: '999', subject: '河道长度' })).toBeNull();
  });
});
