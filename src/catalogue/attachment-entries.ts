/** Problems of attachments. In the examples a line stands for a file: its name, then what it holds. */
import type { CatalogueEntry } from './entry.ts';
import { text } from './text.ts';

const table = ['funds.csv：指标,数值'];

export const attachmentEntries = {
  'attachment-missing': {
    name: '列出的附件不在文件夹里',
    reason: '读者点开会是空的地址。',
    fix: '核对文件名；还没有放进来的，用 npm run attach 加入。',
    attachments: table,
    wrong: text`
      attachments:
        - file: fund.csv
          title: 资金明细
          sha256: fd6e35b71553140ba78797fa236e6c46baf1d7ad12bb96b70c3c85bf271437ec
    `,
    right: text`
      attachments:
        - file: funds.csv
          title: 资金明细
          sha256: fd6e35b71553140ba78797fa236e6c46baf1d7ad12bb96b70c3c85bf271437ec
    `,
  },
  'attachment-not-listed': {
    name: '附件没有列在报告里',
    reason: '没有列出的文件不会公开，也没有人核对，留在文件夹里容易让人以为已经公开。',
    fix: '应当公开的用 npm run attach 加入；不公开的移出内容文件夹。',
    attachments: table,
    wrong: text`
      remarks: []
    `,
    right: text`
      attachments:
        - file: funds.csv
          title: 资金明细
          sha256: fd6e35b71553140ba78797fa236e6c46baf1d7ad12bb96b70c3c85bf271437ec
    `,
  },
  'attachment-changed': {
    name: '附件不是登记的那一份',
    reason: '校验值说明核对过的是哪一份文件；文件改动以后，没有人核对过新的内容。',
    fix: '换回原来的文件；确实要更换的，删去这一项和文件，用 npm run attach 重新加入。',
    attachments: table,
    wrong: text`
      attachments:
        - file: funds.csv
          title: 资金明细
          sha256: 79a421eba709c0386ec70a3697afc1f41672f469129490b750e4fc5a40f1e0fe
    `,
    right: text`
      attachments:
        - file: funds.csv
          title: 资金明细
          sha256: fd6e35b71553140ba78797fa236e6c46baf1d7ad12bb96b70c3c85bf271437ec
    `,
  },
  'attachment-refused': {
    name: '不能作附件的文件',
    reason:
      '附件只收 PDF、Word（.docx）、Excel（.xlsx）、PNG、JPEG、CSV 和 TXT，每个不超过 20 MB。程序看的是文件的内容，不是文件名；损坏的、加密的文件读者也打不开。',
    fix: '用原来的程序另存为允许的格式，不要只改文件名。',
    place: 'attachments',
    wrong: 'funds.csv：<html>指标</html>',
    right: 'funds.csv：指标,数值',
  },
  'attachment-content': {
    name: '附件里有不公开的内容',
    reason:
      '宏、脚本、会当作公式运行的单元格和外部链接，读者打开时会运行；批注、修订记录、隐藏的内容和嵌入的文件，读者也能看到。',
    fix: '在原来的程序里删去这些内容，另存为新文件；也可以重新打印成 PDF。',
    place: 'attachments',
    wrong: 'funds.csv：指标,=1+1',
    right: 'funds.csv：指标,2',
  },
  'attachment-metadata': {
    name: '附件里有作者等信息',
    reason: '文档属性里的作者、照片里的拍摄地点，读者看不见却能查到，常常是个人信息。',
    fix: '用 npm run attach 重新加入这个文件，它会删去这些信息。',
    place: 'attachments',
    wrong: 'scene.png：作者 Example',
    right: 'scene.png',
  },
  'attachment-not-inspected': {
    name: '附件没有写明人工核对',
    reason: '程序读不出图片里的字，PDF 也常是扫描的图片；里面有没有个人信息，只能由人来看。',
    fix: '打开附件逐页看一遍，确认没有个人信息，再写 inspected。',
    attachments: ['scene.png'],
    wrong: text`
      attachments:
        - file: scene.png
          title: 现场照片
          sha256: becddb14403a915373b380698350856cacc2a19d2f4e5f0664556b28a5e758e4
    `,
    right: text`
      attachments:
        - file: scene.png
          title: 现场照片
          sha256: becddb14403a915373b380698350856cacc2a19d2f4e5f0664556b28a5e758e4
          inspected: 已看过，没有个人信息。
    `,
  },
  'attachment-exception': {
    name: '附件的例外没有用处',
    reason: '例外只对写明的种类和位置有效；对不上的例外会让人以为那里已经核对过。',
    fix: '照检查写出的种类和位置改正；已经没有的，删去这一项。',
    attachments: ['notes.txt：咨询电话：0898-12345678'],
    wrong: text`
      attachments:
        - file: notes.txt
          title: 说明
          sha256: b63a24981573cc0ae2cd924c6819ce89a6f6b469425a6a4f9794bacb78b4a496
          exceptions: [{ found: 电话号码, place: 第 2 行, reason: 单位对外公布的咨询电话 }]
    `,
    right: text`
      attachments:
        - file: notes.txt
          title: 说明
          sha256: b63a24981573cc0ae2cd924c6819ce89a6f6b469425a6a4f9794bacb78b4a496
          exceptions: [{ found: 电话号码, place: 第 1 行, reason: 单位对外公布的咨询电话 }]
    `,
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
