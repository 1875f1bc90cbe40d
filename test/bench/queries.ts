/** What is searched for, always the same: each for a reason of its own. */

export interface Query {
  readonly text: string;
  readonly reason: string;
}

export const queries: readonly Query[] = [
  { text: '预算', reason: 'two characters that stand on every page' },
  { text: '预算执行率', reason: 'a term of every table, cut into several words' },
  { text: '绩效评价', reason: 'a term of most titles' },
  { text: '满意度', reason: 'an indicator of every report' },
  { text: '路灯照明', reason: 'a thing that some narratives name' },
  { text: '高标准农田', reason: 'a long name that the browser cuts in three' },
  { text: '污水处理站', reason: 'a compound whose parts are common' },
  { text: '老旧小区外墙', reason: 'six characters that are seldom together' },
  { text: '种质资源', reason: 'a rare technical word' },
  { text: '家庭医生签约', reason: 'a phrase that people type whole' },
  { text: '示例市甲', reason: 'a city: a tenth of all reports' },
  { text: '财政局', reason: 'a body, which names answer too' },
  { text: '中文域名', reason: 'one project of each city' },
  { text: '档案数字化加工', reason: 'a project of several rounds' },
  { text: '2023年度', reason: 'a year with its word: digits and characters' },
  { text: '雨季影响施工', reason: 'a cause as it stands in a sentence' },
  { text: '养老 充电桩', reason: 'two words that need not stand together' },
  { text: 'zwym', reason: 'initials: names only' },
  { text: '“资金到位率”', reason: 'a phrase in quotation marks' },
  { text: '鳜鱼养殖补贴', reason: 'nothing has it: only the parts are found' },
];
