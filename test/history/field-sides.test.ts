/** A blank cell, a zero, a cell that does not apply and a field that was not there stay apart in the trail. */
import { expect, it } from 'vitest';
import { fieldChanges, type FieldValue } from '../../src/history/field-changes.ts';
import { sideStates } from '../../src/history/field-sides.ts';

const dash = { state: 'notApplicable', text: '—' };

function statesOf(before: FieldValue, after: FieldValue): Record<string, string> {
  const changes = fieldChanges(before, after);
  const [old, now] = [sideStates(changes, 'before'), sideStates(changes, 'after')];
  return Object.fromEntries(
    changes.map(({ field }, index) => [field, `${old[index] ?? ''} → ${now[index] ?? ''}`]),
  );
}

it.each<[name: string, before: FieldValue, after: FieldValue, states: Record<string, string>]>([
  ['a figure corrected', { a: '1' }, { a: '2' }, { a: 'value → value' }],
  ['a blank cell filled in with a zero', { a: '' }, { a: '0' }, { a: 'blank → value' }],
  ['a zero that was a blank cell', { a: '0' }, { a: '' }, { a: 'value → blank' }],
  ['a field added', {}, { a: '0' }, { a: 'absent → value' }],
  ['a blank field added', {}, { a: '' }, { a: 'absent → blank' }],
  ['a field removed', { a: '' }, {}, { a: 'blank → absent' }],
  [
    'a figure that is a dash',
    { a: '6' },
    { a: dash },
    { 'a.state': 'absent → value', 'a.text': 'absent → value', a: 'value → notApplicable' },
  ],
  [
    'a dash that is a figure',
    { a: dash },
    { a: '0' },
    { a: 'notApplicable → value', 'a.state': 'value → absent', 'a.text': 'value → absent' },
  ],
  [
    'a text taken apart',
    { a: '≥90%' },
    { a: { operator: '≥', value: '90' } },
    { 'a.operator': 'absent → value', 'a.value': 'absent → value', a: 'value → parts' },
  ],
  ['a text made a list', { a: 'x' }, { a: ['x'] }, { 'a[1]': 'absent → value', a: 'value → parts' }],
  [
    'a field beside one whose name begins alike',
    { a: '1' },
    { ab: { c: '1' } },
    { 'ab.c': 'absent → value', a: 'value → absent' },
  ],
  [
    'rows of a list',
    { rows: [{ name: '甲.乙', score: '' }] },
    { rows: [{ name: '甲.乙', score: dash }] },
    {
      'rows[甲.乙].score.state': 'absent → value',
      'rows[甲.乙].score.text': 'absent → value',
      'rows[甲.乙].score': 'blank → notApplicable',
    },
  ],
])('%s', (_name, before, after, states) => {
  expect(statesOf(before, after)).toEqual(states);
});
