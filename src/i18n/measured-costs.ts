/** What a report costs a site, as the bench has measured it; the page `handbook/scale/` shows it. */

export interface MeasuredCost {
  readonly name: string;
  /** In words with its unit; null where it has not been measured. */
  readonly perReport: string | null;
  readonly atTenThousand: string | null;
  readonly atFiftyThousand: string | null;
}

/** The machine and the day of the measurement; null before the first. */
export const measuredOn: string | null = null;

const open = { perReport: null, atTenThousand: null, atFiftyThousand: null };

export const measured: readonly MeasuredCost[] = [
  { name: '从头生成的时间', ...open },
  { name: '改一份报告以后再生成的时间', ...open },
  { name: '每个进程占用内存的最大值', ...open },
  { name: '网站的文件数', ...open },
  { name: '页面的大小', ...open },
  { name: '数据文件的大小', ...open },
  { name: '检索索引的大小', ...open },
  { name: '留给下一次生成的缓存的大小', ...open },
  { name: '检索一次下载的大小：最先的十条结果', ...open },
  { name: '检索一次下载的大小：完整的条数', ...open },
];
