import { describe, expect, it } from 'vitest';
import { createDisplay, positionWords } from '../../src/progress/progress-display.ts';
import type { Stage } from '../../src/progress/stage.ts';
import type { StageCost } from '../../src/progress/stage-clock.ts';

function display(isRewritable: boolean) {
  const state = { text: '', now: 0 };
  const shown = createDisplay({
    write: (text) => (state.text += text),
    isRewritable,
    milliseconds: () => state.now,
  });
  return { ...shown, state };
}

function cost(count: number, seconds: number, takenOver = 0): StageCost {
  return { passes: 1, count, takenOver, wallMilliseconds: seconds * 1000, cpuMilliseconds: 0 };
}

describe('the words of a position', () => {
  it.each<[stage: Stage, done: number, total: number | null, milliseconds: number, words: string]>([
    ['render', 1200, 4800, 12_000, '生成页面 1,200/4,800 页，每秒 100 页，还需约 36 秒'],
    ['check', 5, 100, 2000, '检查内容 5/100 份报告，每秒 2.5 份报告，还需约 38 秒'],
    ['check', 10, 100, 1000, '检查内容 10/100 份报告，每秒 10 份报告，还需约 9 秒'],
    ['verify', 1, 121, 1000, '核对站点 1/121 个文件，每秒 1.0 个文件，还需约 2 分钟'],
    ['verify', 1, 120, 1000, '核对站点 1/120 个文件，每秒 1.0 个文件，还需约 119 秒'],
    ['load', 40, 100, 999, '读取内容 40/100 个文件'],
    ['load', 0, 100, 5000, '读取内容 0/100 个文件'],
    ['search', 0, null, 5000, '建立检索'],
    ['search', 7, null, 5000, '建立检索 7 页'],
  ])('%s %i of %s after %i ms', (stage, done, total, milliseconds, words) => {
    expect(positionWords({ stage, done, total }, milliseconds)).toBe(words);
  });
});

describe('on a terminal', () => {
  it('one line is rewritten, ten times a second at most', () => {
    const { show, state } = display(true);
    for (state.now = 0; state.now <= 1000; state.now += 10) {
      show({ stage: 'load', done: state.now / 10, total: 100 }, {});
    }
    expect(state.text).not.toContain('\n');
    expect(state.text.split('\r\u001b[K').slice(1)).toHaveLength(11);
    expect(state.text.endsWith('读取内容 100/100 个文件，每秒 100 个文件，还需约 0 秒')).toBe(true);
  });

  it('a stage that takes turns with another keeps its rate, and another pass begins anew', () => {
    const { show, state } = display(true);
    const at = (seconds: number, stage: Stage, done: number): string => {
      state.now = seconds * 1000;
      show({ stage, done, total: 100 }, {});
      return state.text.slice(state.text.lastIndexOf('\u001b[K') + 3);
    };
    at(0, 'render', 0);
    at(1, 'data', 5);
    expect(at(4, 'render', 40)).toBe('生成页面 40/100 页，每秒 10 页，还需约 6 秒');
    expect(at(8, 'render', 3)).toBe('生成页面 3/100 页');
  });

  it('it makes room for other words, once', () => {
    const { show, clear, end, state } = display(true);
    clear();
    show({ stage: 'bundle', done: 0, total: null }, {});
    clear();
    end();
    expect(state.text).toBe('\r\u001b[K准备页面程序\r\u001b[K');
  });
});

describe('without a terminal', () => {
  it('each stage has one plain line, as soon as a later one begins', () => {
    const { show, end, state } = display(false);
    show({ stage: 'load', done: 0, total: 20 }, {});
    show({ stage: 'check', done: 0, total: 5 }, { load: cost(20, 0.04) });
    expect(state.text).toBe('读取内容：20 个文件，0.0 秒\n');
    show({ stage: 'score', done: 0, total: null }, { check: cost(1, 1) });
    show({ stage: 'bundle', done: 0, total: null }, { check: cost(1200, 1.26), score: cost(1200, 0.2) });
    // The content is read and checked again: nothing more is said of it.
    show({ stage: 'load', done: 0, total: 20 }, { bundle: cost(0, 2) });
    show({ stage: 'render', done: 0, total: 9 }, { bundle: cost(0, 3) });
    show({ stage: 'data', done: 0, total: 8 }, {});
    show({ stage: 'render', done: 9, total: 9 }, { render: cost(9, 2), data: cost(8, 1, 7) });
    end();
    end();
    expect(state.text).toMatchInlineSnapshot(`
      "读取内容：20 个文件，0.0 秒
      检查内容：1,200 份报告，1.3 秒
      重算得分：1,200 次，0.2 秒
      准备页面程序：3.0 秒
      生成页面：9 页，2.0 秒
      生成数据文件：8 个文件（沿用上次的 7 个），1.0 秒
      "
    `);
  });
});
