/**
 * Draws a bar chart on its canvas when it comes near the viewport. The table beside it stays.
 *
 * Arrow keys walk the points and announce them; the drawing can be saved as a picture.
 */
import type { Chart as Drawing } from 'chart.js';
import type { Chart } from './chart.ts';

class BarChartElement extends HTMLElement {
  static readonly observedAttributes = ['data-chart'];

  private drawing: Drawing | undefined;
  private point = -1;

  attributeChangedCallback(): void {
    if (this.drawing !== undefined) void this.draw();
  }

  connectedCallback(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.draw();
      },
      { rootMargin: '200px' },
    );
    observer.observe(this);
    addEventListener('displaychange', () => {
      if (this.drawing !== undefined) void this.draw();
    });
  }

  private async draw(): Promise<void> {
    const {
      BarController,
      BarElement,
      CategoryScale,
      Chart: Library,
      Legend,
      LinearScale,
      Tooltip,
    } = await import('chart.js');
    Library.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);
    const chart = this.chart();
    const canvas = this.canvasFor(chart);
    const style = getComputedStyle(this);
    const color = (name: string): string => style.getPropertyValue(name).trim();
    this.drawing?.destroy();
    this.drawing = new Library(canvas, {
      type: 'bar',
      data: {
        labels: [...chart.labels],
        datasets: chart.series.map((series, index) => ({
          label: series.name,
          data: [...series.values],
          backgroundColor: color(`--series-${index + 1}`),
          borderColor: color('--text'),
          // A border on the second series tells the two apart without colour.
          borderWidth: index === 0 ? 0 : 1,
          maxBarThickness: 28,
        })),
      },
      options: {
        animation: false,
        indexAxis: 'y',
        maintainAspectRatio: false,
        color: color('--text-muted'),
        font: { family: style.fontFamily, size: parseFloat(style.fontSize) * 0.8 },
        scales: {
          x: {
            beginAtZero: true,
            title: { display: true, text: chart.unit, color: color('--text-muted') },
            ticks: { color: color('--text-muted') },
            grid: { color: color('--line') },
          },
          y: { grid: { display: false }, ticks: { color: color('--text-muted') } },
        },
        plugins: { legend: { position: 'top', align: 'start' } },
      },
    });
    this.dataset['drawn'] = 'true';
    this.offerPicture(chart);
  }

  private chart(): Chart {
    return JSON.parse(this.dataset['chart'] ?? '{}') as Chart;
  }

  private canvasFor(chart: Chart): HTMLCanvasElement {
    const known = this.querySelector('canvas');
    const canvas = known ?? document.createElement('canvas');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute(
      'aria-label',
      `${chart.title}（${chart.unit}）。${chart.summary}按左右方向键逐个读数，数据见表格。`,
    );
    if (known === null) {
      const status = document.createElement('p');
      status.className = 'visually-hidden';
      status.setAttribute('role', 'status');
      this.replaceChildren(canvas, status);
      canvas.addEventListener('keydown', (event) => {
        this.walk(event);
      });
    }
    return canvas;
  }

  private walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const chart = this.chart();
    const count = chart.labels.length * chart.series.length;
    if (step === undefined || count === 0 || this.drawing === undefined) return;
    event.preventDefault();
    this.point = (this.point + step + count) % count;
    const index = Math.floor(this.point / chart.series.length);
    const datasetIndex = this.point % chart.series.length;
    const series = chart.series[datasetIndex];
    const value = series?.values[index] ?? null;
    const words = value === null ? '原文没有数字' : `${value} ${chart.unit}`;
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = `${chart.labels[index] ?? ''}，${series?.name ?? ''}：${words}`;
    const active = value === null ? [] : [{ datasetIndex, index }];
    this.drawing.setActiveElements(active);
    this.drawing.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    this.drawing.update();
  }

  private offerPicture(chart: Chart): void {
    if (this.nextElementSibling?.matches('button') === true) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = '下载图片（PNG）';
    button.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = this.drawing?.toBase64Image() ?? '';
      link.download = `${chart.title}.png`;
      link.click();
    });
    this.after(button);
  }
}

customElements.define('bar-chart', BarChartElement);
