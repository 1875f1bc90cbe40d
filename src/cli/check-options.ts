/** The flags of `npm run check`. */
import { Misuse, readCommandLine } from './command-line.ts';

const runFormats = ['text', 'json', 'github', 'html'] as const;
/** How a run is printed. */
export type RunFormat = (typeof runFormats)[number];

/** `json-schema` describes the format `json`; nothing is checked. */
const formats = [...runFormats, 'json-schema'] as const;

export interface CheckFlags {
  readonly format: (typeof formats)[number];
  readonly isWatching: boolean;
  readonly isAcknowledging: boolean;
}

export const usage = `用法：npm run check -- [选项]
  --format text|json|github|html   结果的格式，默认 text；json-schema 输出 json 格式的说明
  --watch                          内容有改动时重新检查，按 Ctrl+C 结束
  --acknowledge                    逐条核对并登记尚未登记的复核差异`;

/**
 * The flags.
 * @throws Misuse
 */
export function readFlags(args: readonly string[]): CheckFlags {
  const yesNo = { type: 'boolean' } as const;
  const options = { format: { type: 'string' }, watch: yesNo, acknowledge: yesNo } as const;
  const { values } = readCommandLine({ options }, args);
  const { format: name = 'text', watch: isWatching = false, acknowledge: isAcknowledging = false } = values;
  const format = formats.find((one) => one === name);
  if (format === undefined) throw new Misuse(`没有“${name}”这种格式。`);
  if (isAcknowledging && (isWatching || format !== 'text')) {
    // A conversation has no other format, and cannot be held while results are printed anew.
    throw new Misuse('--acknowledge 不能和 --watch 或别的格式一起用。');
  }
  return { format, isWatching, isAcknowledging };
}
