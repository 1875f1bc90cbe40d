/** The flags of `npm run check`. */
import { parseArgs } from 'node:util';

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

/** The flags, or null when they are not understood. */
export function readFlags(args: readonly string[]): CheckFlags | null {
  const parsed = parse(args);
  const format = formats.find((one) => one === (parsed?.format ?? 'text'));
  if (parsed === null || format === undefined) return null;
  const { watch: isWatching = false, acknowledge: isAcknowledging = false } = parsed;
  // A conversation has no other format, and cannot be held while results are printed anew.
  if (isAcknowledging && (isWatching || format !== 'text')) return null;
  return { format, isWatching, isAcknowledging };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        watch: { type: 'boolean' },
        acknowledge: { type: 'boolean' },
      },
    }).values;
  } catch {
    return null;
  }
}
