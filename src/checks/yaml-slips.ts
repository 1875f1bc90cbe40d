/**
 * The line on which a slip of the hand was made that stops the reading of YAML. The parser stops where it can
 * read no further, which is often a line or many lines below; and it does not name the sign.
 */

export interface YamlSlip {
  /** Line of the YAML text, counted from 0. */
  readonly line: number;
  /** Column, counted from 1. */
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

type Sentence = Omit<YamlSlip, 'line'>;

/** The slip at or above the line where the parser stopped, or null where none is known. */
export function findYamlSlip(yaml: string, stoppedAt: number): YamlSlip | null {
  const lines = yaml.split(/\r?\n/);
  const last = Math.min(stoppedAt, lines.length - 1);
  for (const line of linesUpward(lines, last)) {
    const slip = lineSlip(lines[line] ?? '');
    if (slip !== null) return { line, ...slip };
  }
  return openQuote(lines, last) ?? stoppedSlip(lines, last) ?? missingColon(lines, last);
}

/** The line where the parser stopped and the two written ones above it: a plain text swallows no more. */
function linesUpward(lines: readonly string[], last: number): number[] {
  const written = lines.flatMap((text, line) => (line <= last && text.trim() !== '' ? [line] : []));
  return written.slice(-3).reverse();
}

const key = String.raw`(?:- +)*[A-Za-z][A-Za-z0-9]*`;

/** A slip that a line shows by itself. */
function lineSlip(text: string): Sentence | null {
  const indentation = /^[ \t\u3000\u00A0]*/.exec(text)?.[0] ?? '';
  const wrong = indentation.search(/[^ ]/);
  if (wrong >= 0) {
    const sign = { '\t': ' Tab 键', '\u3000': '全角空格' }[indentation[wrong] ?? ''] ?? '不断行空格';
    return {
      column: wrong + 1,
      message: `这一行用${sign}缩进。`,
      fix: '请改用英文空格缩进，每一层两个。',
    };
  }
  const fullWidth = new RegExp(String.raw`^ *(${key})([：﹕])\s*(.*)$`).exec(text);
  if (fullWidth !== null) return colonSlip(fullWidth, '后面是全角冒号“：”');
  const joined = new RegExp(String.raw`^ *(${key})(:)(?!//)([^ \t].*)$`).exec(text);
  if (joined === null) return null;
  return colonSlip(
    joined,
    /^[\u3000\u00A0]/.test(joined[3] ?? '') ? '的冒号后面不是英文空格' : '的冒号后面没有空格',
  );
}

function colonSlip([all, name = '', , value = '']: RegExpExecArray, what: string): Sentence {
  const field = name.replace(/^[- ]+/, '');
  return {
    column: all.indexOf(name) + name.length + 1,
    message: `“${field}”${what}。`,
    fix: `冒号要用英文的，后面空一格，写作“${field}: ${shorten(value.trim())}”。`,
  };
}

/** A quotation mark that opens above the line and is not closed before it. */
function openQuote(lines: readonly string[], last: number): YamlSlip | null {
  for (let line = last; line >= 0; line -= 1) {
    const text = lines[line] ?? '';
    const open = /(?:: +|- +)("(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.exec(text);
    const sign = open?.[1]?.[0];
    if (open !== null && sign !== undefined) {
      // The next quotation mark closes this one; what follows it is read for a line or two more.
      const closing = lines.findIndex((below, at) => at > line && below.includes(sign));
      if (closing >= 0 && closing < (linesUpward(lines, last).at(-1) ?? 0)) return null;
      return {
        line,
        column: open.index + open[0].indexOf(sign) + 1,
        message: `这里的引号 ${sign} 没有配对的后一半。`,
        fix: `请在内容后面补上英文引号 ${sign}；内容里的英文引号要写作中文引号。`,
      };
    }
  }
  return null;
}

/** A slip of the very line where the parser stopped. */
function stoppedSlip(lines: readonly string[], last: number): YamlSlip | null {
  const text = lines[last] ?? '';
  const sign = /^( *(?:- +)*(?:[A-Za-z][A-Za-z0-9]*: +)?)([><|%@`&*!,\]}][^\s]*)/.exec(text);
  const [, before = '', value = ''] = sign ?? [];
  if (sign !== null && !/^[>|][+-]?\d?$/.test(value)) {
    return {
      line: last,
      column: before.length + 1,
      message: `内容以“${value.slice(0, 1)}”开头，没有加引号。`,
      fix: '以 >、<、%、@、`、& 等符号开头的内容要加英文双引号，如 target: ">=80%"，或写作 ≥80%。',
    };
  }
  const afterQuote = /^ *(?:- +)*[A-Za-z][A-Za-z0-9]*: +(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *[^\s#]/.exec(
    text,
  );
  if (afterQuote !== null) {
    return {
      line: last,
      column: afterQuote[0].length,
      message: '引号后面还有内容。',
      fix: '请把整段内容放在一对英文双引号里；内容里的英文引号要写作中文引号。',
    };
  }
  const colon = /^ *(?:- +)*[A-Za-z][A-Za-z0-9]*: +[^\s"'#[{].*?(: )/.exec(text);
  if (colon !== null) {
    return {
      line: last,
      column: colon[0].length - 1,
      message: '内容里有英文冒号和空格，会被当作又一个字段。',
      fix: '请把整段内容放在一对英文双引号里，或把冒号写作中文冒号“：”。',
    };
  }
  return wrongIndentation(lines, last);
}

/** A field that begins in a column where no field of the levels above begins. */
function wrongIndentation(lines: readonly string[], last: number): YamlSlip | null {
  const keyed = lines.flatMap((text, line) => {
    const found = line <= last ? /^( *(?:- +)*)[A-Za-z][A-Za-z0-9]*:(?: |$)/.exec(text) : null;
    return found === null
      ? []
      : [{ line, column: (found[1] ?? '').length, isOpen: text.trimEnd().endsWith(':') }];
  });
  const here = keyed.at(-1);
  const above = keyed.at(-2);
  if (here?.line !== last || above === undefined || above.isOpen) return null;
  const levels: number[] = [];
  for (const { column } of keyed.slice(0, -1)) {
    while ((levels.at(-1) ?? -1) >= column) levels.pop();
    levels.push(column);
  }
  if (levels.includes(here.column) || /^ *- /.test(lines[last] ?? '')) return null;
  return {
    line: last,
    column: 1,
    message: `这一行前面空了 ${here.column} 格，与上面各行都对不齐。`,
    fix: `请与同一层的字段对齐，上一个字段前面空了 ${above.column} 格；列表的每一项以“- ”开头。`,
  };
}

/** A line with a field's name and no colon, where the parser stopped or just above. */
function missingColon(lines: readonly string[], last: number): YamlSlip | null {
  for (const line of linesUpward(lines, last).slice(0, 2)) {
    const text = lines[line] ?? '';
    const found = new RegExp(String.raw`^ *(${key})(?: +([^:]*))?$`).exec(text);
    if (found !== null) {
      const name = (found[1] ?? '').replace(/^[- ]+/, '');
      return {
        line,
        column: text.indexOf(name) + 1,
        message: `这一行没有冒号：“${shorten(text.trim())}”。`,
        fix: `字段名后面要有英文冒号和空格，写作“${name}: ${shorten(found[2] ?? '…')}”。`,
      };
    }
  }
  return null;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
