/**
 * A chart as Chart.js draws it. Loaded when the first chart comes near the viewport.
 *
 * Series differ by hatching and by the shape of their points as well as by colour, and the words
 * of every point stand in the drawing, so that no meaning hangs on colour.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import type { Chart } from './chart.ts';

Drawing.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** A drawing on its canvas. */
export type Drawn = Drawing;

/** Colours and letters that the page gives to a drawing. */
export interface Look {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly page: string;
  readonly series: readonly string[];
  readonly fontFamily: string;
  /** In CSS pixels. */
  readonly fontSize: number;
  /** Narrow screens break the labels of the axis. */
  readonly isNarrow: boolean;
}

/** Draws onto a canvas; the caller destroys the drawing before the next one. */
export function drawChart(canvas: HTMLCanvasElement, chart: Chart, look: Look): Drawn {
  const config: ChartConfiguration =
    chart.form === 'bars' ? barConfig(chart, look, canvas) : lineConfig(chart, look);
  return new Drawing(canvas, { ...config, plugins: [pointWords(chart, look)] });
}

const shapes = ['circle', 'rectRot', 'triangle', 'rect'] as const;
const dashes = [[], [6, 4], [2, 3], [10, 3, 2, 3]] as const;

function barConfig(chart: Chart, look: Look, canvas: HTMLCanvasElement): ChartConfiguration<'bar'> {
  const widest = widestText(canvas, chart, look);
  return {
    type: 'bar',
    data: {
      labels: axisLabels(chart, look),
      datasets: chart.series.map((series, index) => ({
        label: series.name,
        data: [...series.values],
        backgroundColor: fillOf(index, look),
        borderColor: colorOf(index, look),
        borderWidth: 1,
        hoverBorderWidth: 3,
        hoverBorderColor: look.text,
        maxBarThickness: 22,
      })),
    },
    options: {
      ...commonOptions(look),
      // Every figure stands written; hovering would only repeat it.
      events: [],
      indexAxis: 'y',
      layout: { padding: { right: widest + 12 } },
      scales: {
        x: { ...numberAxis(chart.unit, look), beginAtZero: true },
        y: { grid: { display: false }, ticks: { color: look.text, autoSkip: false } },
      },
    },
  };
}

function lineConfig(chart: Chart, look: Look): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      labels: axisLabels(chart, look),
      datasets: chart.series.map((series, index) => ({
        label: series.name,
        data: [...series.values],
        borderColor: colorOf(index, look),
        backgroundColor: look.page,
        borderDash: [...(dashes[index % dashes.length] ?? [])],
        pointStyle: shapes[index % shapes.length] ?? 'circle',
        pointRadius: 6,
        pointHoverRadius: 9,
        pointHoverBackgroundColor: colorOf(index, look),
        borderWidth: 2,
      })),
    },
    options: {
      ...commonOptions(look),
      events: [],
      layout: { padding: { top: look.fontSize, right: look.fontSize * 3 } },
      scales: {
        x: { grid: { display: false }, offset: true, ticks: { color: look.text } },
        y: { ...numberAxis(`${chart.unit}（纵轴不从 0 开始）`, look), grace: '15%' },
      },
    },
  };
}

function commonOptions(look: Look) {
  return {
    animation: false,
    maintainAspectRatio: false,
    color: look.text,
    font: { family: look.fontFamily, size: look.fontSize },
    plugins: {
      legend: {
        position: 'top',
        align: 'start',
        labels: { color: look.text, boxHeight: 12, boxWidth: 28 },
      },
    },
  } as const;
}

function numberAxis(title: string, look: Look) {
  return {
    title: { display: true, text: title, color: look.muted },
    ticks: { color: look.muted },
    grid: { color: look.line },
    border: { color: look.muted },
  } as const;
}

function axisLabels(chart: Chart, look: Look): (string | string[])[] {
  return chart.labels.map((label) => (look.isNarrow && label.includes(' ') ? label.split(' ') : label));
}

function colorOf(index: number, look: Look): string {
  return look.series[index % look.series.length] ?? look.text;
}

/** The first series is full, the others are hatched, each in its own direction. */
function fillOf(index: number, look: Look): string | CanvasPattern {
  const color = colorOf(index, look);
  if (index === 0) return color;
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  if (context === null) return color;
  context.fillStyle = look.page;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  for (const [fromX, fromY, toX, toY] of hatching[index % hatching.length] ?? []) {
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? color;
}

type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** Strokes of an 8 × 8 tile; those of diagonals run over its edges so that tiles join. */
const hatching: readonly (readonly Stroke[])[] = [
  [],
  [
    [-2, 2, 2, -2],
    [-2, 10, 10, -2],
    [6, 10, 10, 6],
  ],
  [[4, 0, 4, 8]],
  [[0, 4, 8, 4]],
];

/** Writes the words of every point beside it, and those of a gap where the point would be. */
function pointWords(chart: Chart, look: Look): Plugin {
  return {
    id: 'pointWords',
    afterDatasetsDraw(drawing) {
      const { ctx: context } = drawing;
      context.save();
      context.font = fontOf(look);
      context.textBaseline = 'middle';
      // A rim in the colour of the page keeps lines from running through the words.
      context.strokeStyle = look.page;
      context.lineWidth = 4;
      for (const [datasetIndex, series] of chart.series.entries()) {
        for (const [index, element] of drawing.getDatasetMeta(datasetIndex).data.entries()) {
          const value = series.values[index] ?? null;
          const words = series.texts[index] ?? '';
          const { x, y } = element.getProps(['x', 'y'], true);
          context.fillStyle = value === null ? look.muted : look.text;
          if (chart.form === 'bars') {
            const start = value === null ? (drawing.scales['x']?.getPixelForValue(0) ?? 0) : Number(x);
            context.textAlign = 'left';
            context.fillText(words, start + 6, Number(y));
          } else if (value !== null) {
            // A line without a point has no place of its own for words; the table says why.
            context.textAlign = 'center';
            context.strokeText(
              words,
              Number(x),
              Number(y) + sideOf(chart, value, index) * (10 + look.fontSize * 0.6),
            );
            context.fillText(
              words,
              Number(x),
              Number(y) + sideOf(chart, value, index) * (10 + look.fontSize * 0.6),
            );
          }
        }
      }
      context.restore();
    },
  };
}

/** Words stand above the highest point of a year and below the others, so that they do not meet. */
function sideOf(chart: Chart, value: number, index: number): -1 | 1 {
  return chart.series.some((series) => (series.values[index] ?? -Infinity) > value) ? 1 : -1;
}

function widestText(canvas: HTMLCanvasElement, chart: Chart, look: Look): number {
  const context = canvas.getContext('2d');
  if (context === null) return 0;
  context.font = fontOf(look);
  return Math.max(
    0,
    ...chart.series.flatMap(({ values, texts }) =>
      texts.filter((_, index) => values[index] !== null).map((text) => context.measureText(text).width),
    ),
  );
}

function fontOf(look: Look): string {
  return `${look.fontSize}px ${look.fontFamily}`;
}
