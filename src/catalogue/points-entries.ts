/** Findings on points: weights, scores, totals, grades. */
import type { CheckEntry } from './entry.ts';
import { text } from './text.ts';

export const pointsEntries = {
  'weights-sum': {
    reason: '分值合计应等于满分；不等时，总分不在同一尺度上。',
    fix: '核对有没有漏录、重录的行；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 60
        - name: 群众满意度
          weight: 41
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 60
        - name: 群众满意度
          weight: 40
    `,
  },
  'block-weights-sum': {
    reason: '下级指标的分值应合成上级的分值。',
    fix: '核对各行分值和一级、二级指标的归属；原文如此的登记。',
    wrong: text`
      blocks:
        - level1: 产出
          weight: 50
      indicators:
        - level1: 产出
          name: 修路里程
          weight: 30
        - level1: 产出
          name: 验收合格率
          weight: 21
    `,
    right: text`
      blocks:
        - level1: 产出
          weight: 50
      indicators:
        - level1: 产出
          name: 修路里程
          weight: 30
        - level1: 产出
          name: 验收合格率
          weight: 20
    `,
  },
  'checklist-points': {
    reason: '各评价要点的分值应合成这一行的分值。',
    fix: '核对各要点的分值；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 立项规范性
          weight: 5
          checklist:
            - { text: ①按程序申请设立, points: "2" }
            - { text: ②审批材料完整, points: "2" }
    `,
    right: text`
      indicators:
        - name: 立项规范性
          weight: 5
          checklist:
            - { text: ①按程序申请设立, points: "2" }
            - { text: ②审批材料完整, points: "3" }
    `,
  },
  'equal-split': {
    reason: '规则写明平均分配时，各行分值应等于平均数，合起来不多不少。',
    fix: '核对总分值和指标个数；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 12
          weightRule: { way: equalSplit, of: "50", count: "4", decimals: "1" }
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 12.5
          weightRule: { way: equalSplit, of: "50", count: "4", decimals: "1" }
    `,
  },
  'score-mismatch': {
    reason: '印出的得分与按规则算出的得分并列给读者看，读者可以自己核对。',
    fix: '核对分值、目标值、实际值和得分；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: 100公里
          actual: 90公里
          score: 9.5
          rule: { way: proportional }
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: 100公里
          actual: 90公里
          score: 9
          rule: { way: proportional }
    `,
  },
  'score-out-of-range': {
    reason: '一行的得分在 0 和分值之间，总分不大于满分。',
    fix: '核对分值和得分有没有录错列；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 10
          score: 11
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 10
          score: 10
    `,
  },
  'subtotal-sum': {
    reason: '小计应是各行得分之和。',
    fix: '核对各行得分和小计；原文如此的登记。',
    wrong: text`
      blocks:
        - level1: 产出
          score: 19
      indicators:
        - level1: 产出
          name: 修路里程
          score: 10
        - level1: 产出
          name: 验收合格率
          score: 9.5
    `,
    right: text`
      blocks:
        - level1: 产出
          score: 19.5
      indicators:
        - level1: 产出
          name: 修路里程
          score: 10
        - level1: 产出
          name: 验收合格率
          score: 9.5
    `,
  },
  'block-figures': {
    reason: '得分率和扣分由小计的分值和得分算出。',
    fix: '核对分值、得分、得分率和扣分；原文如此的登记。',
    wrong: text`
      blocks:
        - level1: 产出
          weight: 40
          score: 35
          scoreRate: 85.7%
    `,
    right: text`
      blocks:
        - level1: 产出
          weight: 40
          score: 35
          scoreRate: 87.5%
    `,
  },
  'scores-sum': {
    reason: '总分应是印出的各行得分之和。',
    fix: '核对各行得分和总分；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          score: 60
        - name: 群众满意度
          score: 38
      scores:
        - by: selfEvaluation
          result: "true"
          total: 89
          rule: sumOfRows
    `,
    right: text`
      indicators:
        - name: 修路里程
          score: 60
        - name: 群众满意度
          score: 38
      scores:
        - by: selfEvaluation
          result: "true"
          total: 98
          rule: sumOfRows
    `,
  },
  'total-mismatch': {
    reason: '没有印各行得分时，总分与按规则复算的总分对照。',
    fix: '核对目标值、实际值和总分；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 100
          target: 100公里
          actual: 90公里
          rule: { way: proportional }
      scores:
        - by: selfEvaluation
          result: "true"
          total: 95
          rule: sumOfRows
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 100
          target: 100公里
          actual: 90公里
          rule: { way: proportional }
      scores:
        - by: selfEvaluation
          result: "true"
          total: 90
          rule: sumOfRows
    `,
  },
  'evaluator-mean': {
    reason: '平均分应由各评价人员的打分算出，有时会影响等次。',
    fix: '核对各人打分和平均分；原文如此的登记。',
    wrong: text`
      scores:
        - { id: e1, by: evaluator, role: 评价人员一, total: "90" }
        - { id: e2, by: evaluator, role: 评价人员二, total: "85" }
        - { by: evaluatorMean, result: "true", total: "88", rule: evaluatorMean }
    `,
    right: text`
      scores:
        - { id: e1, by: evaluator, role: 评价人员一, total: "90" }
        - { id: e2, by: evaluator, role: 评价人员二, total: "85" }
        - { by: evaluatorMean, result: "true", total: "87.5", rule: evaluatorMean }
    `,
  },
  'scores-differ': {
    reason: '几方的分数不同是常事，告诉读者以哪一个为结果。',
    fix: '核对抄录即可，不用登记。',
    wrong: text`
      scores:
        - { by: selfEvaluation, total: "98" }
        - { by: financeReview, result: "true", total: "92" }
    `,
    right: text`
      scores:
        - { by: selfEvaluation, total: "92" }
        - { by: financeReview, result: "true", total: "92" }
    `,
  },
  'grade-mismatch': {
    reason: '等次由分数和等次标准决定。',
    fix: '核对总分、等次和原文的等次标准；原文如此的登记。',
    wrong: text`
      scores:
        - by: selfEvaluation
          result: "true"
          total: 85
          grade: 优
    `,
    right: text`
      scores:
        - by: selfEvaluation
          result: "true"
          total: 85
          grade: 良
    `,
  },
  'stated-deduction': {
    reason: '正文说的扣分应与按规则算出的一致。',
    fix: '核对正文和表格；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: 100公里
          actual: 90公里
          score: 9
          rule: { way: proportional }
          stated: { deduction: "0.5", quote: 扣0.5分, place: 四（三） }
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: 100公里
          actual: 90公里
          score: 9
          rule: { way: proportional }
          stated: { deduction: "1", quote: 扣1分, place: 四（三） }
    `,
  },
} satisfies Readonly<Record<string, CheckEntry>>;
