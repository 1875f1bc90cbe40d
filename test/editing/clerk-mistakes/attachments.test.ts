import { createHash } from 'node:crypto';
import { describe } from 'vitest';
import { toSourceFiles } from '../../../src/files/source-files.ts';
import { docx, pdf, png, pngText, utf8 } from '../../attachments/files.ts';
import { cleaned } from '../../attachments/look.ts';
import { seeds } from '../../published/content.ts';
import { inReport, inTurn, testMistakes, type FileChange, type Mistake } from './mistake.ts';

const folder = `attachments/${seeds['000']}`;
const table = utf8('指标,数值\n');
const scan = await cleaned(await pdf('Roads'), 'pdf');
const word = await docx('修路');

/** A file put into the content folder by hand. */
const placed =
  (path: string, bytes: Uint8Array): FileChange =>
  (files) => [...files, ...toSourceFiles([{ path, read: () => Buffer.from(bytes) }])];

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const listed = (file: string, sha256: string, more = ''): FileChange =>
  inReport(
    '\nfunds:\n',
    `\nattachments:\n  - file: ${file}\n    title: 附件\n    sha256: "${sha256}"\n${more}funds:\n`,
  );

const mistakes: readonly Mistake[] = [
  {
    name: '把附件直接放进文件夹，没有列出',
    seed: '000',
    change: placed(`${folder}/funds.csv`, table),
    problems: [`${folder}/funds.csv [attachment-not-listed] 文件夹里有附件“funds.csv”，报告没有列出。`],
  },
  {
    name: '附件放错了文件夹',
    seed: '000',
    change: placed('attachments/funds.csv', table),
    problems: ['attachments/funds.csv [unknown-file] 这个文件不能作附件公开：位置或文件名不合要求。'],
  },
  {
    name: '附件的文件名是中文',
    seed: '000',
    change: placed(`${folder}/明细表.csv`, table),
    problems: [`${folder}/明细表.csv [unknown-file] 这个文件不能作附件公开：位置或文件名不合要求。`],
  },
  {
    name: '写了附件，没有放文件',
    seed: '000',
    change: listed('funds.csv', digest(table)),
    problems: [
      'attachments[1].file [attachment-missing] 列出的附件“funds.csv”不在 attachments 下这份报告的文件夹里。',
    ],
  },
  {
    name: '换了附件，没有改校验值',
    seed: '000',
    change: inTurn(listed('funds.csv', digest(scan)), placed(`${folder}/funds.csv`, table)),
    problems: [
      `attachments[1].sha256 [attachment-changed] 附件“funds.csv”的 SHA-256 是 ${digest(table).slice(0, 12)}…，这里写的是 ${digest(scan).slice(0, 12)}…：文件已经不是登记的那一份。`,
    ],
  },
  {
    name: '扫描件没有人看过',
    seed: '000',
    change: inTurn(listed('scan.pdf', digest(scan)), placed(`${folder}/scan.pdf`, scan)),
    problems: [
      'attachments[1] [attachment-not-inspected] 附件“scan.pdf”里可能有图片，程序读不出图片里的字，还没有写明人工核对。',
    ],
  },
  {
    name: 'Word 文件改名为 PDF',
    seed: '000',
    change: inTurn(listed('scan.pdf', digest(word)), placed(`${folder}/scan.pdf`, word)),
    problems: [`${folder}/scan.pdf [attachment-refused] 文件的内容是 .docx，文件名却以“.pdf”结尾。`],
  },
  {
    name: '照片没有经过命令加入',
    seed: '000',
    change: inTurn(
      listed('scene.png', digest(png(pngText('x'))), '    inspected: 已看过\n'),
      placed(`${folder}/scene.png`, png(pngText('x'))),
    ),
    problems: [`${folder}/scene.png [attachment-metadata] 文件里还有文字说明。`],
  },
];

describe('slips with attachments are caught', () => {
  testMistakes(mistakes);
});
