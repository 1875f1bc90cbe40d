/** Division codes of regions (GB/T 2260): unique, and beginning with the digits of the region above. */
import type { RawRegions } from '../schema/registers.ts';
import type { Fault } from './file-reader.ts';

export function regionCodeFaults(regions: readonly RawRegions[number][]): Fault[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const first = new Map<string, string>();
  return regions.flatMap(({ id, name, code, parent }, index): Fault[] => {
    if (code === undefined) return [];
    const path = [index, 'code'];
    const other = first.get(code);
    if (other !== undefined) {
      return [
        {
          path,
          code: 'region-code-differs',
          message: `“${name}”的行政区划代码 ${code} 已经登记给“${other}”。`,
          fix: '请核对 GB/T 2260 的代码；同一地区只登记一次。',
        },
      ];
    }
    first.set(code, name);
    const above = parent === undefined || parent === id ? undefined : byId.get(parent);
    const digits = above?.code === undefined ? '' : leadingDigits(above.code);
    if (above === undefined || code.startsWith(digits)) return [];
    return [
      {
        path,
        code: 'region-code-differs',
        message: `“${name}”的行政区划代码是 ${code}，上级“${above.name}”的是 ${above.code ?? ''}，应以 ${digits} 开头。`,
        fix: '请核对两个地区的代码，或改正 parent。',
      },
    ];
  });
}

/** Two digits of a province, four of a city; a region below a county has no code of its own. */
function leadingDigits(code: string): string {
  return code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : '';
}
