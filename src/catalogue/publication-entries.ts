/** Problems of what has been published before: corrections, withdrawals, addresses, release records. */
import type { CatalogueEntry } from './entry.ts';
import { text } from './text.ts';

export const publicationEntries = {
  'correction-without-note': {
    name: '公开的数字有改动，没有更正记录',
    reason: '公开过的数字可能已被引用。读者要能看到改了什么、哪天改的、为什么改。第一次发布以前不算公开。',
    fix: '确需更正的，revision 加 1，在 corrections 中写明同一个 revision、日期和更正内容；不该改的改回。',
    wrong: text`
      revision: 2
      corrections:
        - revision: 1
          date: 2024-06-01
          note: 执行数抄录有误，由 12.48 万元改为 12.84 万元。
    `,
    right: text`
      revision: 2
      corrections:
        - revision: 2
          date: 2024-06-01
          note: 执行数抄录有误，由 12.48 万元改为 12.84 万元。
    `,
  },
  'date-in-future': {
    name: '更正、删去或撤回的日期还没有到',
    reason:
      '日期写进地址和更正记录，读者据此知道哪天起看到的是哪一版。内容提交以后按提交的日期核对，还没有提交的按今天核对，所以同一次提交在哪天检查结果都一样。',
    fix: '写实际更正、删去、撤回的日期；要到以后才做的，到那天再提交。',
    wrong: text`
      revision: 2
      corrections:
        - revision: 2
          date: 2042-06-01
          note: 执行数抄录有误，由 12.48 万元改为 12.84 万元。
    `,
    right: text`
      revision: 2
      corrections:
        - revision: 2
          date: 2024-06-01
          note: 执行数抄录有误，由 12.48 万元改为 12.84 万元。
    `,
  },
  'withdrawal-unexplained': {
    name: '撤回没有说明，或说明与状态不符',
    reason: '公开过的报告撤回以后，页面仍在。读者要能看到哪天撤回、为什么。',
    fix: '撤回的报告写 status: withdrawn 和 withdrawal（日期、原因）；没有撤回的不写 withdrawal。',
    wrong: text`
      status: withdrawn
    `,
    right: text`
      status: withdrawn
      withdrawal:
        date: 2024-06-01
        reason: 发布单位已撤回这份文件，将另行公开。
    `,
  },
  'published-report-missing': {
    name: '公开过的报告不见了',
    reason: '公开过的地址应当一直打得开：或者有内容，或者指向新的地址，或者说明为什么撤下。',
    fix: '恢复文件，撤回的写 status: withdrawn；改了路径的登记在 redirects.yml，撤下的登记在 withdrawals.yml。',
    place: 'releases/1.yml',
    wrong: text`
      number: 1
      date: 2024-05-02
      commit: 8425c4590a4ce54663b83c24dd5e988ec83d0778
      reports:
        - id: example-city/2023/rural-roads/monitoring
          revision: 1
          figures: 4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945
    `,
    right: text`
      number: 1
      date: 2024-05-02
      commit: 8425c4590a4ce54663b83c24dd5e988ec83d0778
      reports: []
    `,
  },
  'release-chain-broken': {
    name: '发布记录接不上',
    reason: '每份发布记录写有前一份的摘要，连成一串；改动过其中一份，就无法说明当时公开的是什么。',
    fix: '发布记录由 npm run release 写成，以后不改；请从 git 中恢复原来的文件。',
    place: 'releases/1.yml',
    wrong: text`
      number: 2
      date: 2024-05-02
      commit: 8425c4590a4ce54663b83c24dd5e988ec83d0778
      reports: []
    `,
    right: text`
      number: 1
      date: 2024-05-02
      commit: 8425c4590a4ce54663b83c24dd5e988ec83d0778
      reports: []
    `,
  },
  'wrong-redirect': {
    name: '改址或撤下的登记不对',
    reason:
      '一个地址只能有一个去处。登记了现在有内容的地址，这些内容就打不开了；指向没有内容的地址，读者还是打不开。',
    fix: 'from 写公开过、现在没有内容的地址，to 写最终的地址，一个地址只登记一次。',
    place: 'redirects.yml',
    wrong: text`
      - from: reports/example-city/2023/roads/self-evaluation/
        to: reports/example-city/2023/rural-roads/evaluation/
    `,
    right: text`
      - from: reports/example-city/2023/roads/self-evaluation/
        to: reports/example-city/2023/rural-roads/self-evaluation/
    `,
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
