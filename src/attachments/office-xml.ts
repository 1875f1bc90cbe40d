/** Taking out of the XML of an office document what tells of its making. */
import { AttachmentRefusal } from './examined.ts';
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
];

/**
 * The part without it; what was there is added to the metadata, in words.
 * @throws AttachmentRefusal for tags that are none: every search for their end would go to the end of the part
 */
export function cleanXml(bytes: Uint8Array, metadata: Set<string>): Uint8Array {
  const text = xmlText(bytes);
  refuseHiddenTags(text);
  const now = without(text, metadata);
  return now === text ? bytes : Buffer.from(now);
}

function without(text: string, metadata: Set<string>): string {
  let now = text;
  const replace = (name: string, next: string): void => {
    if (next !== now) metadata.add(name);
    now = next;
  };
  try {
    for (const [name, pattern, replacement] of inXml) replace(name, now.replace(pattern, replacement));
    replace('打印机设置', withoutPrinters(now));
    replace('文件的位置', withoutPaths(now));
    return now;
  } catch (error) {
    // A pattern keeps a place to come back to for each sign of a tag, and there is room for some millions.
    if (error instanceof RangeError) throw tagTooLong();
    throw error;
  }
}

function tagTooLong(): AttachmentRefusal {
  return new AttachmentRefusal(
    '文档里有长达几百万字的 XML 标记。',
    '请用 WPS 或 Office 打开，另存为新文件后再作附件。',
  );
}

/** Comments, and the two places besides them where a tag may stand that is none. */
const noElements = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?([\s\S]*?)\?>/g;

/** Office programs write no tags there. */
function refuseHiddenTags(text: string): void {
  for (const [, data = '', instruction = ''] of text.matchAll(noElements)) {
    if (data.includes('<') || instruction.includes('<')) {
      throw new AttachmentRefusal(
        '文档里有当作文字的 XML 标记（CDATA 或处理指令），删不干净作者等信息。',
        '请用 WPS 或 Office 打开，另存为新文件后再作附件。',
      );
    }
  }
}

const pageSetup = new RegExp(`<${prefix}pageSetup(?=[\\s/>])${attributes}/?>`, 'g');
const attribute = /(?<!\s)\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Without what refers to the settings of a printer, which are gone. */
function withoutPrinters(text: string): string {
  return text.replace(pageSetup, (tag) =>
    tag.replace(attribute, (whole, name: string) => (/^[\w.-]+:id$/.test(name) ? '' : whole)),
  );
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
