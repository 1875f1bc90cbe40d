/** Writing new entries at the end of the registers. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendEntries, howToAdd, isOpen, type NewEntry } from '../editing/register-entries.ts';

/** Writes all entries or none; the words of a refusal, or null. */
export function writeEntries(
  entries: readonly NewEntry[],
  contentDir: string,
  folder: string,
): string | null {
  const open = entries.filter(isOpen);
  if (open.length > 0) {
    return [
      '有的内容原文没有印出，不能自动登记，没有写任何文件。请把“【待填】”换成实际的内容：',
      howToAdd(open, folder),
      '地区可以写出全称，如 --region datong=山西省大同市；项目写成 --project 编号=名称。',
    ].join('\n');
  }
  const files = [...Map.groupBy(entries, ({ file }) => file)].map(([file, own]) => {
    const path = join(contentDir, file);
    return { path, file, text: appendEntries(existsSync(path) ? readFileSync(path, 'utf8') : '', own), own };
  });
  const unusual = files.find(({ text }) => text === null);
  if (unusual !== undefined) {
    return `${folder}/${unusual.file} 不是通常的写法，没有写任何文件。请自己补上：\n${howToAdd(entries, folder)}`;
  }
  for (const { path, text } of files) if (text !== null) writeFileSync(path, text);
  return null;
}

/** What was written, for the editor to look at. */
export function writtenWords(entries: readonly NewEntry[], folder: string): string {
  return `已登记，请看一遍编号和名称（公开以前可以改，公开以后不能再改）：\n${howToAdd(entries, folder).replaceAll('的末尾：', '的末尾，内容是：').replaceAll('加在 ', '加在了 ')}`;
}
