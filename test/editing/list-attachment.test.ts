import { describe, expect, it } from 'vitest';
import { attachmentNameOf, listAttachment } from '../../src/editing/list-attachment.ts';

const digest = 'fd6e35b71553140ba78797fa236e6c46baf1d7ad12bb96b70c3c85bf271437ec';
const entry = { file: 'funds.csv', title: '附件1：“资金”', sha256: digest };
const written = `  - file: funds.csv
    title: "附件1：“资金”"
    sha256: "${digest}"
`;

describe('an attachment is put at the end of the list, and nothing else changes', () => {
  it.each<[name: string, before: string, after: string]>([
    [
      'the first one',
      `---\nstatus: draft\n---\n正文\n`,
      `---\nstatus: draft\nattachments:\n${written}---\n正文\n`,
    ],
    [
      'another one',
      `---\nattachments:\n  # 说明\n  - { file: a.csv, title: 甲, sha256: 0 }\nstatus: draft # 草稿\n---\n`,
      `---\nattachments:\n  # 说明\n  - { file: a.csv, title: 甲, sha256: 0 }\n${written}status: draft # 草稿\n---\n`,
    ],
    [
      'one in brackets',
      `---\nattachments: []\n---\n`,
      `---\nattachments: [{ file: funds.csv, title: "附件1：“资金”", sha256: "${digest}" }]\n---\n`,
    ],
    [
      'lines that end as Windows ends them',
      `---\r\nstatus: draft\r\n---\r\n`,
      `---\r\nstatus: draft\r\nattachments:\r\n${written.replaceAll('\n', '\r\n')}---\r\n`,
    ],
  ])('%s', (_name, before, after) => {
    expect(listAttachment(before, entry)).toBe(after);
  });

  it('with what a person said about it', () => {
    const exceptions = [{ found: '电话号码', place: '第 1 行', reason: '单位的电话' }];
    expect(
      listAttachment('---\nstatus: draft\n---\n', { ...entry, inspected: '已看过', exceptions }),
    ).toContain(
      `    inspected: "已看过"
    exceptions: [{"found":"电话号码","place":"第 1 行","reason":"单位的电话"}]
`,
    );
  });

  it.each(['正文', '---\nattachments: 无\n---\n', '---\nattachments: [\n---\n'])('never into %j', (text) => {
    expect(listAttachment(text, entry)).toBeNull();
  });
});

describe('the name of a file', () => {
  it.each([
    ['Scan 1.PDF', 'pdf', 'scan-1.pdf'],
    ['report_final (2).docx', 'docx', 'report-final-2.docx'],
    ['photo.JPEG', 'jpg', 'photo.jpg'],
    ['附件1.pdf', 'pdf', 'annex-2.pdf'],
    ['附件.xlsx', 'xlsx', 'annex-1.xlsx'],
    ['CON.txt', 'txt', 'annex-1.txt'],
    ['---.txt', 'txt', 'annex-1.txt'],
  ])('%s', (given, ending, name) => {
    expect(attachmentNameOf(given, ending, (one) => one === 'annex-1.pdf')).toBe(name);
  });
});
