/** Short explanations of terms, for readers without background. */

export interface Term {
  readonly name: string;
  readonly meaning: string;
}

export const glossary: readonly Term[] = [
  { name: '绩效评价', meaning: '对照事先定下的目标，看一笔财政支出花得怎样、做成了什么、效果如何。' },
  { name: '单位自评', meaning: '项目单位自己对照目标打分。' },
  { name: '部门评价', meaning: '主管部门在单位自评的基础上组织的评价，可以委托第三方。' },
  { name: '财政评价', meaning: '财政部门组织的评价。' },
  { name: '绩效目标', meaning: '编预算时写明的打算：要做成什么、做到什么程度。' },
  { name: '年初预算', meaning: '一年开始时批准的预算。' },
  { name: '全年预算', meaning: '年中调整以后的预算，也叫调整后预算数。' },
  { name: '实际到位', meaning: '当年真正拨到单位的资金。' },
  { name: '全年执行', meaning: '当年真正花出去的资金。' },
  { name: '结余', meaning: '没有花完的资金，按实际到位减全年执行计算。' },
  {
    name: '预算执行率',
    meaning: '花出去的占预算的比例。各地分母不同，有的用全年预算，有的用实际到位资金，页面都写明。',
  },
  { name: '预算到位率', meaning: '拨到的资金占预算的比例，也叫资金到位率。' },
  {
    name: '指标',
    meaning: '衡量目标的项目，分三级：一级如产出、效益，二级如数量、质量，三级是具体的一项。',
  },
  { name: '分值', meaning: '一个指标最多能得的分数，也叫权重。' },
  { name: '目标值', meaning: '事先定下的指标水平。' },
  { name: '实际值', meaning: '年底真正做到的水平，也叫业绩值、实际完成值。' },
  { name: '完成率', meaning: '实际值占目标值的比例。' },
  { name: '原文得分', meaning: '文件印出的得分，照录。' },
  { name: '复算过程', meaning: '本站按规则用目标值、实际值和分值一步一步算出得分。' },
  { name: '得分率', meaning: '得分占分值的比例。' },
  { name: '偏差原因', meaning: '没有达到目标时，单位对原因的说明。' },
  { name: '等次', meaning: '按总分划分的等级，一般为优、良、中、差。' },
  { name: '复算', meaning: '本站按规则重新计算，与原文印出的数字并列，不替换原文。' },
  { name: '待说明', meaning: '数字要按一种没有写明的理解才相符，或原文缺一个应有的说明。' },
  { name: '推得的理解', meaning: '原文没有把规则写全，从印出的得分反推出来的计算方法。' },
  { name: '设定的理解', meaning: '原文没有规则，编辑设定的计算方法。' },
];
