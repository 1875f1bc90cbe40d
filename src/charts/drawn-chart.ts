/**
 * Draws a chart on its canvas when it comes near the viewport. The table beside it stays.
 *
 * Arrow keys walk the points and announce them; the drawing prints in ink and can be saved as a
 * picture.
 */
import type { Chart } from './chart.ts';
import type * as Library from './drawing.ts';
import type { Drawn, Look } from './drawing.ts';

/** Below this width the labels of the axis take two lines. */
const narrowPx = 480;

class DrawnChartElement extends HTMLElement {
  static readonly observedAttributes = ['data-chart'];

  private library: typeof Library | undefined;
  private drawing: Drawn | undefined;
  private point = -1;

  attributeChangedCallback(): void {
    this.point = -1;
    this.draw();
  }

  connectedCallback(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.load();
      },
      { rootMargin: '200px' },
    );
    observer.observe(this);
    this.parentElement?.querySelector('button')?.addEventListener('click', () => {
      void this.savePicture();
    });
    addEventListener('displaychange', () => {
      this.draw();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.draw();
    });
    addEventListener('beforeprint', () => {
      this.toggleAttribute('data-ink', true);
      this.draw();
    });
    addEventListener('afterprint', () => {
      this.toggleAttribute('data-ink', false);
      this.draw();
    });
  }

  private async load(): Promise<void> {
    this.library = await import('./drawing.ts');
    this.draw();
  }

  private draw(): void {
    if (this.library === undefined) return;
    const chart = this.chart();
    const canvas = this.canvasFor(chart);
    this.drawing?.destroy();
    this.drawing = this.library.drawChart(canvas, chart, this.look());
    this.dataset['drawn'] = 'true';
  }

  /** Colours are read where the element stands: `data-ink` has those of paper. */
  private look(): Look {
    const style = getComputedStyle(this);
    const color = (name: string): string => style.getPropertyValue(name).trim();
    return {
      text: color('--text'),
      muted: color('--text-muted'),
      line: color('--line'),
      page: color('--page'),
      series: [1, 2, 3, 4].map((index) => color(`--series-${index}`)),
      fontFamily: style.fontFamily,
      fontSize: parseFloat(style.fontSize) * 0.8125,
      isNarrow: this.clientWidth < narrowPx,
    };
  }

  private chart(): Chart {
    return JSON.parse(this.dataset['chart'] ?? '{}') as Chart;
  }

  private canvasFor(chart: Chart): HTMLCanvasElement {
    const known = this.querySelector('canvas');
    const canvas = known ?? document.createElement('canvas');
    canvas.tabIndex = 0;
    // An application: screen readers hand the arrow keys on instead of walking the page with them.
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-roledescription', '图表');
    canvas.setAttribute(
      'aria-label',
      `${chart.title}（${chart.unit}）。${chart.summary}按左右方向键逐个读数，数据见表格。`,
    );
    if (known === null) {
      const status = document.createElement('p');
      status.className = 'reading';
      status.setAttribute('role', 'status');
      this.replaceChildren(canvas, status);
      canvas.addEventListener('keydown', (event) => {
        this.walk(event);
      });
    }
    return canvas;
  }

  private walk(event: KeyboardEvent): void {
    const chart = this.chart();
    const count = chart.labels.length * chart.series.length;
    const next = nextPoint(event.key, this.point, count);
    if (next === null || this.drawing === undefined) return;
    event.preventDefault();
    this.point = next;
    const index = Math.floor(this.point / chart.series.length);
    const datasetIndex = this.point % chart.series.length;
    const series = chart.series[datasetIndex];
    const isGap = (series?.values[index] ?? null) === null;
    const text = series?.texts[index] ?? '';
    // The unit belongs to the figure, before what stands in brackets: 25.68 万元（85.6%）.
    const words = isGap
      ? text
      : text.replace(/^[^（]*/, (figure) => `${figure}${chart.unit === '%' ? '' : ' '}${chart.unit}`);
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = `${chart.labels[index] ?? ''}，${series?.name ?? ''}：${words}`;
    this.drawing.setActiveElements(isGap ? [] : [{ datasetIndex, index }]);
    this.drawing.update();
  }

  /** On paper colours whatever the theme, with the title and the address, as a picture travels alone. */
  private async savePicture(): Promise<void> {
    if (this.library === undefined) await this.load();
    const { title, unit } = this.chart();
    this.toggleAttribute('data-ink', true);
    this.draw();
    const source = this.querySelector('canvas');
    const look = this.look();
    const picture = source === null ? null : withTitle(source, `${title}（${unit}）`, look);
    this.toggleAttribute('data-ink', false);
    this.draw();
    if (picture === null) return;
    const link = document.createElement('a');
    link.href = picture.toDataURL('image/png');
    link.download = `${title}.png`;
    link.click();
  }
}

/** The point that a key leads to; null for keys that do not walk. */
function nextPoint(key: string, point: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return (point + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return point <= 0 ? count - 1 : point - 1;
  return null;
}

function withTitle(source: HTMLCanvasElement, title: string, look: Look): HTMLCanvasElement | null {
  const scale = source.width / Math.max(1, source.clientWidth);
  const line = look.fontSize * scale * 2.2;
  const picture = document.createElement('canvas');
  picture.width = source.width;
  picture.height = source.height + 2 * line;
  const context = picture.getContext('2d');
  if (context === null) return null;
  context.fillStyle = look.page;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(source, 0, line);
  context.fillStyle = look.text;
  context.textBaseline = 'middle';
  context.font = `600 ${look.fontSize * scale * 1.15}px ${look.fontFamily}`;
  context.fillText(title, line / 3, line / 2);
  context.fillStyle = look.muted;
  context.font = `${look.fontSize * scale * 0.9}px ${look.fontFamily}`;
  context.fillText(`来源：${location.href.replace(/#.*/, '')}`, line / 3, picture.height - line / 2);
  return picture;
}

customElements.define('drawn-chart', DrawnChartElement);
