import { describe, expect, it } from 'vitest';
import { replacing } from '../support/content-copy.ts';
import { inTurn, problemsOf, report, sourcePath, withFields, type Changes } from './small-content.ts';

const shown = (changes: Changes) =>
  problemsOf(changes).map(({ code, field, finding }) => `${field} ${finding?.code ?? code}`);

/** A1 prints 60 of 60; the row is at its place in the table of the document. */
const wrongScore = replacing('score: 60', 'score: 50');

describe('findings beside a figure that is not as printed', () => {
  it('are held back where they are computed from it', () => {
    expect(shown(report(wrongScore))).toEqual(['indicators[A1].score not-in-source']);
  });

  it('are shown where the figure is as printed', () => {
    expect(shown({ ...report(wrongScore), ...printing('10公里\t60', '10公里\t50') })).toEqual([
      'indicators[A1].score score-mismatch',
      'indicators[A1].score target-met-points-lost',
      'scores[selfEvaluation].total scores-sum',
    ]);
  });

  it('are shown where they have nothing to do with it', () => {
    const other = replacing('    grade: 优', '    grade: 差');
    const changes = { ...report(inTurn(wrongScore, other)), ...printing('等次为优', '等次为差') };
    expect(shown(changes)).toContain('indicators[A1].score not-in-source');
    expect(shown(changes)).toContain('scores[selfEvaluation].grade grade-mismatch');
    expect(shown(changes)).toHaveLength(2);
  });

  it('keep their acknowledgement until the figure is as printed', () => {
    const acknowledged = withFields(
      'acknowledged: [{ code: score-mismatch, field: "indicators[A1].score", printed: "40", recomputed: "60", note: 已核对原文 }]',
    );
    expect(shown(report(acknowledged))).toEqual(['acknowledged[score-mismatch] acknowledgement-outdated']);
    const total = replacing('    total: 100\n', '    total: 110\n');
    // The total stands in running text, so that what is printed there is not known.
    expect(shown(report(inTurn(acknowledged, total)))).toEqual([
      'scores[selfEvaluation].total not-in-source',
    ]);
  });
});

/** The source text with other figures. */
function printing(from: string, to: string): Changes {
  return { [sourcePath]: replacing(from, to) };
}
