import { describe, expect, it } from 'vitest';
import { fieldChanges, flatten } from '../../src/history/field-changes.ts';

describe('the fields of a front matter', () => {
  it('are named by what names their rows', () => {
    expect([
      ...flatten({
        status: 'published',
        indicators: [
          { code: 'B12', name: '预算执行率', score: '2.2' },
          { name: '域名数', score: '' },
        ],
        funds: { table: [{ phase: 'executed', total: '5.04' }] },
        remarks: [{ text: '说明', quotes: ['甲', '乙'] }],
      }).keys(),
    ]).toEqual([
      'status',
      'indicators[B12].code',
      'indicators[B12].name',
      'indicators[B12].score',
      'indicators[域名数].name',
      'indicators[域名数].score',
      'funds.table[executed].phase',
      'funds.table[executed].total',
      'remarks[说明].text',
      'remarks[说明].quotes[1]',
      'remarks[说明].quotes[2]',
    ]);
  });

  it('of two rows with one name are told apart by number', () => {
    expect([
      ...flatten([
        { name: '满意度', score: '5' },
        { name: '满意度', score: '4' },
      ]),
    ]).toContainEqual(['[满意度（2）].score', '4']);
  });
});

describe('changes of fields', () => {
  it.each([
    ['a figure', { score: '8.4' }, { score: '8.3' }, [{ field: 'score', before: '8.4', after: '8.3' }]],
    ['a blank filled', { score: '' }, { score: '0' }, [{ field: 'score', before: '', after: '0' }]],
    ['a field that was not there', {}, { score: '0' }, [{ field: 'score', before: null, after: '0' }]],
    ['a field removed', { score: '' }, {}, [{ field: 'score', before: '', after: null }]],
    ['nothing', { score: '8.4' }, { score: '8.4' }, []],
  ] as const)('%s', (_name, before, after, changes) => {
    expect(fieldChanges(before, after)).toEqual(changes);
  });

  it('a row put in between is one addition', () => {
    const row = (name: string) => ({ name, score: '1' });
    expect(fieldChanges([row('甲'), row('丙')], [row('甲'), row('乙'), row('丙')])).toEqual([
      { field: '[乙].name', before: null, after: '乙' },
      { field: '[乙].score', before: null, after: '1' },
    ]);
  });
});
