/** The attachments (附件) that a report lists; the files stand in `attachments/<report>/`. */
import { z } from 'zod';
import { attachmentName } from '../domain/attachment.ts';
import { scalar, text } from './scalars.ts';
import { words } from './words.ts';

const exception = z.strictObject({
  found: text.meta(words('查出的内容', '检查所写的种类。', '电话号码')),
  place: text.meta(words('位置', '检查所写的位置。', '第 3 页')),
  reason: text.meta(words('公开的理由', '为什么不是个人信息、可以公开。', '这是单位对外公布的咨询电话。')),
});

const oneLine = /^[^\r\n\u2028\u2029]*$/;

export function isOneLine(words: string): boolean {
  return oneLine.test(words);
}

export const attachment = z.strictObject({
  file: scalar
    .max(80)
    .regex(attachmentName, {
      error:
        '应为小写英文字母、数字和连字符，结尾是 .pdf、.docx、.xlsx、.png、.jpg、.csv 或 .txt，如 annex-1.pdf；不能用 con、nul 这类 Windows 保留的名称',
    })
    .meta(
      words(
        '文件名',
        'attachments 文件夹下这份报告的文件夹里的文件名，不写路径。',
        'annex-1.pdf',
        'funds.xlsx',
      ),
    ),
  title: text
    .regex(oneLine, { error: '应写在一行内，不能换行' })
    .meta(words('名称', '附件的名称，读者会看到。', '附件1：项目支出明细表')),
  sha256: scalar
    .regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制的 SHA-256' })
    .meta(
      words(
        '附件的 SHA-256',
        '文件的 SHA-256 校验值，npm run attach 会填好。',
        '79a421eba709c0386ec70a3697afc1f41672f469129490b750e4fc5a40f1e0fe',
      ),
    ),
  inspected: text
    .optional()
    .meta(
      words(
        '人工核对',
        'PDF 和图片由人逐页看过、没有个人信息时写一句话；程序读不出图片里的字。',
        '已逐页看过，没有个人信息。',
      ),
    ),
  exceptions: z
    .array(exception)
    .min(1, { error: '至少写一项；没有时请删去这一行' })
    .optional()
    .meta(words('例外', '检查在附件里查出疑似个人信息，而其实可以公开的，逐处写明理由。')),
});
export type RawAttachment = z.infer<typeof attachment>;
