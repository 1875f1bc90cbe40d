/** The sentences of the search. */

export const words = {
  searched:
    '可以检索原文印出的文字和数字、复核差异和编辑说明。各页相同的表头，本站的复算过程和“相符”等比对结论，以及“原文无此项”等空格的说明，不作为检索内容。',
  searching: '正在检索…',
  empty: '请输入要检索的字词。',
  broken: '没有载入完整，请再试一次。',
  failed: '检索没有完成。请刷新页面再试，或从下面的栏目浏览。',
  unsupported: '这个浏览器不能检索全文，以下只按标题、项目、单位和地区的名称查找。',
  notLoaded: '全文检索没有载入，以下只按标题、项目、单位和地区的名称查找；刷新页面可以再试。',
  notShown: '没有载入，请再试',
  allPages: '检索其余页面，得出总数',
  latestFirst: '先列最近的年度；同一年度内，先列字词出现得靠前（如在标题里）的页面。',
  pages: '报告和说明',
  partial: '只含其中部分字词的页面',
  initials: '按拼音首字母',
  narrow: '缩小范围',
  all: '全部',
  sections: '所在部分：',
  browse: '也可以从这些栏目浏览：',
} as const;

/** What a full-text search has found. */
export interface Count {
  readonly query: string;
  /** Pages in which all words stand as typed, within the chosen facets. */
  readonly literal: number;
  /** Pages in which only some of them do, within the chosen facets. */
  readonly others: number;
  /** Names listed before the pages. */
  readonly names: number;
  readonly isNarrowed: boolean;
  /** What was searched so far, where that is not all of the chosen range; null where it is. */
  readonly scope: Scope | null;
}

export interface Scope {
  readonly asked: number;
  readonly all: number;
  /** Years of what was searched, the latest first. */
  readonly years: readonly number[];
}

export function countWords(count: Count): string {
  return count.scope === null ? totalWords(count) : partWords(count, count.scope);
}

/** A count that can only grow. */
function partWords({ query, literal, others, names }: Count, { asked, all, years }: Scope): string {
  const listed = names === 0 ? '' : `名称相符的 ${names} 个，列在${literal + others > 0 ? '前' : '下'}面。`;
  const where = `全部 ${all} 个页面中，已检索最近的 ${asked} 个（${years.join('、')} 年度）`;
  const more = others === 0 ? '' : `，另有 ${others} 个含有其中部分字词`;
  return `${where}：含有“${query}”的 ${literal} 个${more}。${listed}`;
}

function totalWords({ query, literal, others, names, isNarrowed }: Count): string {
  const listed = names === 0 ? '' : `名称相符的 ${names} 个，列在${literal + others > 0 ? '前' : '下'}面。`;
  const range = isNarrowed ? '所选范围内，' : '';
  if (literal + others > 0) {
    const more = others === 0 ? '' : `，另有 ${others} 个页面含有其中部分字词`;
    return `${range}含有“${query}”的页面 ${literal} 个${more}。${listed}`;
  }
  if (isNarrowed) return `${range}没有找到含有“${query}”的页面，可以放宽范围。${listed}`;
  return `没有找到含有“${query}”的页面。${names === 0 ? '可以换一个词。' : listed}`;
}

/** What a search by names only has found, after the reason why it was one. */
export function nameCountWords(query: string, names: number): string {
  return names === 0 ? `没有找到名称含有“${query}”的内容。可以换一个词。` : `找到 ${names} 个。`;
}

export function namesHeading(query: string, hasReports: boolean): string {
  return `名称含有“${query}”的${hasReports ? '报告、' : ''}项目、单位和地区`;
}

export function moreWords(next: number, total: number): string {
  return `显示后面 ${next} 条（共 ${total} 条）`;
}
