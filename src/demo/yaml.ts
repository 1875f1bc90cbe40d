/** Writing the YAML that content files are made of: block style, every scalar a text. */

/** Texts that need no quotation marks: Chinese words, and names in small letters that are no YAML keyword. */
const plain =
  /^(?:\p{Script=Han}[\p{Script=Han}A-Za-z0-9（），。；、“”〔〕]*|(?!(?:true|false|yes|no|on|off|null)$)[a-z][A-Za-z0-9-]*)$/u;

/** Lists and records of texts as YAML; keys whose value is `undefined` are left out. */
export function toYaml(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return `${indent}[]\n`;
    return value.map((item) => listItem(item, indent)).join('');
  }
  if (!isRecord(value)) return `${indent}${scalar(value)}\n`;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${indent}${key}:${nested(item, indent)}`)
    .join('');
}

function nested(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.length === 0) return ' []\n';
  return Array.isArray(value) || isRecord(value)
    ? `\n${toYaml(value, `${indent}  `)}`
    : ` ${scalar(value)}\n`;
}

function listItem(item: unknown, indent: string): string {
  return `${indent}- ${toYaml(item, `${indent}  `).slice(indent.length + 2)}`;
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`Not a text: ${JSON.stringify(value)}`);
  return plain.test(value) ? value : JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
