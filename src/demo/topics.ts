/** What the invented projects are about. */

export interface Topic {
  readonly id: string;
  readonly name: string;
  /** What the project provides, with the unit in which it is counted. */
  readonly thing: string;
  readonly unit: string;
  readonly beneficiary: string;
  readonly costs: readonly [string, string, string, string];
  readonly kind: 'domains' | 'project' | 'wholeDepartment' | 'transfer';
}

/** The project that every city has in every year; its figures can be compared across cities. */
export const domains: Topic = {
  id: 'domain-names',
  name: '中文域名注册管理经费',
  thing: '中文域名',
  unit: '个',
  beneficiary: '使用中文域名的单位',
  costs: ['域名注册续费', '办公费', '差旅费', '委托业务费'],
  kind: 'domains',
};

export const topics: readonly Topic[] = [
  {
    id: 'website-operation',
    name: '政务网站运行维护',
    thing: '网站栏目',
    unit: '个',
    beneficiary: '网站用户',
    costs: ['运行维护费', '安全服务费', '委托业务费', '办公费'],
    kind: 'project',
  },
  {
    id: 'archive-scanning',
    name: '档案数字化加工',
    thing: '数字化档案',
    unit: '卷',
    beneficiary: '查档人员',
    costs: ['加工服务费', '设备购置费', '质量抽检费', '办公费'],
    kind: 'project',
  },
  {
    id: 'service-terminals',
    name: '政务服务自助终端更新',
    thing: '自助终端',
    unit: '台',
    beneficiary: '办事群众',
    costs: ['设备购置费', '安装调试费', '维修（护）费', '宣传费'],
    kind: 'project',
  },
  {
    id: 'street-lights',
    name: '路灯节能改造',
    thing: '节能路灯',
    unit: '盏',
    beneficiary: '沿线居民',
    costs: ['灯具购置费', '施工费', '监理费', '检测费'],
    kind: 'project',
  },
  {
    id: 'reading-corners',
    name: '社区图书角建设',
    thing: '图书角',
    unit: '处',
    beneficiary: '社区居民',
    costs: ['图书购置费', '书架购置费', '场地布置费', '活动费'],
    kind: 'project',
  },
  {
    id: 'skills-training',
    name: '基层业务培训',
    thing: '培训班',
    unit: '期',
    beneficiary: '参训人员',
    costs: ['师资费', '教材费', '场地费', '伙食费'],
    kind: 'project',
  },
];

export const wholeDepartment: Topic = {
  id: 'whole-department',
  name: '部门整体支出',
  thing: '年度重点任务',
  unit: '项',
  beneficiary: '服务对象',
  costs: ['人员经费', '公用经费', '项目经费', '其他支出'],
  kind: 'wholeDepartment',
};

export const transfer: Topic = {
  id: 'service-subsidy',
  name: '基层政务服务补助资金',
  thing: '服务站点',
  unit: '个',
  beneficiary: '办事群众',
  costs: ['站点建设补助', '人员培训补助', '设备购置补助', '运行补助'],
  kind: 'transfer',
};
