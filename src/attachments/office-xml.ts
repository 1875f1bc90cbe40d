/** Taking out of the XML of an office document what tells of its making. */
import { xmlText } from './office-parts.ts';

const prefix = '(?:[^\\s<>/:"\'=]+:)?';
const attributes = '(?:[^>"\'/]|"[^"]*"|\'[^\']*\'|/(?!>))*';

/** An element with all that it holds. */
function element(name: string): RegExp {
  return new RegExp(`<(${prefix}${name})(?=[\\s/>])${attributes}(?:/>|>[\\s\\S]*?</\\1\\s*>)`, 'g');
}

/** Elements and attributes of an XML part that tell of its making. */
const inXml: readonly (readonly [name: string, pattern: RegExp, replacement: string])[] = [
  ['注释', /<!--[\s\S]*?-->/g, ''],
  [
    '文件的位置',
    /<(?:[\w.-]+:)?AlternateContent\b[^>]*>\s*<(?:[\w.-]+:)?Choice\b[^>]*>\s*<(?:[\w.-]+:)?absPath\b[^>]*?\/>\s*<\/(?:[\w.-]+:)?Choice>\s*<\/(?:[\w.-]+:)?AlternateContent>/g,
    '',
  ],
  ['文件的位置', element('absPath'), ''],
  ['使用者姓名', element('fileSharing'), ''],
  ['使用者姓名', element('permStart'), ''],
  ['使用者姓名', element('permEnd'), ''],
  // The views of sheets refer to those of the workbook.
  ['使用者姓名', element('customWorkbookViews'), ''],
  ['使用者姓名', element('customSheetViews'), ''],
  ['附带的数据', element('docVars'), ''],
  ['邮件合并的数据来源', element('mailMerge'), ''],
  // What it referred to is gone.
  ['打印机设置', /(<(?:[\w.-]+:)?pageSetup\b[^>]*?)\s+[\w.-]+:id="[^"]*"/g, '$1'],
];

/** The part without it; what was there is added to the metadata, in words. */
export function cleanXml(bytes: Uint8Array, metadata: Set<string>): Uint8Array {
  const text = xmlText(bytes);
  let now = text;
  for (const [name, pattern, replacement] of inXml) {
    const next = now.replace(pattern, replacement);
    if (next !== now) metadata.add(name);
    now = next;
  }
  const blank = withoutPaths(now);
  if (blank !== now) metadata.add('文件的位置');
  return blank === text ? bytes : Buffer.from(blank);
}

const startTag = new RegExp(`<[^\\s<>/!?]+\\s${attributes}/?>`, 'g');
const described = new RegExp(`(\\s${prefix}(?:descr|title|alt|name)\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`, 'g');
/** A place on the disk of a computer, or on a server of an office. */
const path =
  /(?<![A-Za-z])[A-Za-z]:[\\/]|\\\\\w|(?:^|[\s"'(])(?:~|\/(?:home|Users|mnt|media|root|tmp|var))\/|file:\//i;

/** Programs describe a picture by the place of the file that it was taken from. */
function withoutPaths(text: string): string {
  return text.replace(startTag, (tag) =>
    tag.replace(described, (whole: string, before: string, double?: string, single?: string) =>
      path.test(double ?? single ?? '') ? `${before}""` : whole,
    ),
  );
}
