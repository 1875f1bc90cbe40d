/** What a report costs a site, as the bench has measured it; the page `handbook/scale/` shows it. */

export interface MeasuredCost {
  readonly name: string;
  /** In words with its unit, where it grows with the reports; null where it does not. */
  readonly perReport: string | null;
  readonly atTenThousand: string;
  /** Null where it has not been measured. */
  readonly atFiftyThousand: string | null;
}

/** The day and the machine of the measurement. */
export const measuredOn = '2026 年 11 月 22 日，一台 2 个虚拟核心（AMD EPYC）、23.5 GiB 内存的机器';

export const measured: readonly MeasuredCost[] = [
  cost('从头生成的时间', '34 毫秒', '335 秒', '1,593 秒'),
  cost('改一份报告以后再生成的时间', null, '34.4 秒'),
  cost('各进程占用内存之和的最大值', null, '1,875 MB', '2,861 MB'),
  cost('网站的文件数', '4.7 个', '47,087 个', '232,341 个'),
  cost('页面的大小', '75 kB', '748 MB', '3,739 MB'),
  cost('数据文件的大小', '532 kB', '5,323 MB', '26,686 MB'),
  cost('检索索引的大小', '12 kB', '118 MB', '590 MB'),
  cost('留给下一次生成的缓存的大小', '117 kB', '1,172 MB', '5,848 MB'),
  cost('检索一次下载的大小：最先的十条结果', null, '346 kB'),
  cost('检索一次下载的大小：完整的条数', null, '1,510 kB'),
];

function cost(
  name: string,
  perReport: string | null,
  atTenThousand: string,
  atFiftyThousand: string | null = null,
): MeasuredCost {
  return { name, perReport, atTenThousand, atFiftyThousand };
}
