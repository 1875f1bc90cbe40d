/** The stages of a build, in the order in which each is reached first. */
export const stages = [
  'load',
  'check',
  'score',
  'texts',
  'bundle',
  'render',
  'data',
  'search',
  'verify',
  'swap',
] as const;
export type Stage = (typeof stages)[number];

/** How editors call them. */
export const stageNames: Readonly<Record<Stage, string>> = {
  load: '读取内容',
  check: '检查内容',
  score: '重算得分',
  texts: '准备数据文字',
  bundle: '准备页面程序',
  render: '生成页面',
  data: '生成数据文件',
  search: '建立检索',
  verify: '核对站点',
  swap: '替换站点',
};

/** What is counted in each. */
export const stageUnits: Readonly<Record<Stage, string>> = {
  load: '个文件',
  check: '份报告',
  score: '次',
  texts: '份报告',
  bundle: '个程序文件',
  render: '页',
  data: '个文件',
  search: '页',
  verify: '个文件',
  swap: '个站点',
};
