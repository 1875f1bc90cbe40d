/** Regions with those that they lie in: a village, a township, a county, a city, a province. */
import type { RawRegions } from '../schema/registers.ts';
import type { Fault } from './file-reader.ts';

type Region = RawRegions[number];
type Regions = ReadonlyMap<string, Pick<Region, 'parent'>>;

/** No place lies in more: a neighbourhood, a village, a township, a county, a city, a province, and some to spare. */
export const maxRegionLevels = 8;

/** A region with those above it, the nearest first; of a register with faults no more than there may be. */
export function lineOf(regionId: string, regions: Regions | null): string[] {
  const line: string[] = [];
  let at: string | undefined = regionId;
  while (at !== undefined && line.length < maxRegionLevels && !line.includes(at)) {
    line.push(at);
    at = regions?.get(at)?.parent;
  }
  return line;
}

/** Regions that are their own ancestors, once for each circle, and the first ones with too many above them. */
export function regionLineFaults(list: readonly Region[]): Fault[] {
  const regions = new Map(list.map((region, index) => [region.id, { ...region, index }]));
  /** By the id of a region how many levels there are from the highest one down to it; none below a circle. */
  const levels = new Map<string, number>();
  return list.flatMap(({ id }): Fault[] => {
    const { line, end } = openLine(id, regions, levels);
    const circled = end !== undefined && line.has(end) ? regions.get(end) : undefined;
    let level = circled === undefined ? (levels.get(end ?? '') ?? 0) : NaN;
    const tooLow = [...line].reverse().filter((one) => {
      level += 1;
      levels.set(one, level);
      return level === maxRegionLevels + 1;
    });
    return [
      ...(circled === undefined ? [] : [circleFault(circled)]),
      ...tooLow.flatMap((one) => levelFault(regions.get(one))),
    ];
  });
}

/** The line of a region up to one whose level is known or that is in the line, and where it ends. */
function openLine(
  id: string,
  regions: Regions,
  levels: ReadonlyMap<string, number>,
): { readonly line: ReadonlySet<string>; readonly end: string | undefined } {
  const line = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && regions.has(at) && !levels.has(at) && !line.has(at)) {
    line.add(at);
    at = regions.get(at)?.parent;
  }
  return { line, end: at };
}

interface Listed {
  readonly id: string;
  readonly index: number;
}

function circleFault({ id, index }: Listed): Fault {
  return {
    path: [index, 'parent'],
    code: 'parent-cycle',
    message: `地区“${id}”的上级最终又是它自己。`,
    fix: '请改正 parent；省级地区没有上级，不写 parent。',
  };
}

function levelFault(region: Listed | undefined): Fault[] {
  if (region === undefined) return [];
  return [
    {
      path: [region.index, 'parent'],
      code: 'wrong-value',
      message: `地区“${region.id}”连同上级有 ${maxRegionLevels + 1} 级，超过 ${maxRegionLevels} 级。`,
      fix: '请改正 parent：省、市、县、乡、村，写直接的上级；省级地区没有上级，不写 parent。',
    },
  ];
}
