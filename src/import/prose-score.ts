/** A total score and a grade that only the running text gives. */
import type { Entry } from './region.ts';

/** The first sentence that states the result, or null. */
export function scoreInProse(paragraphs: readonly string[], by: string): Entry | null {
  for (const text of paragraphs) {
    const [, label, total] =
      /(总?得分|评分结果|总?自评得?分|评价得分|综合得分)(?:为|是|：|:|\s)*(\d{1,3}(?:\.\d+)?)\s*分/.exec(
        text,
      ) ?? [];
    if (label === undefined || total === undefined) continue;
    const grade = gradeIn(text);
    return { by, label, result: 'true', total, ...(grade !== null && { grade }), rule: 'sumOfRows' };
  }
  return null;
}

/** The grade that a sentence states, or null. */
export function gradeIn(text: string): string | null {
  return (
    /(?:等次|等级|评级|属于|结果)(?:为|是|：|:|\s)*["“”'‘’]?(优秀|良好|合格|优|良|中|差)(?!\p{Script=Han})/u.exec(
      text,
    )?.[1] ?? null
  );
}
