/** Draws a bar chart on its canvas when it comes near the viewport. The table beside it stays. */
import type { Chart } from './chart.ts';

class BarChartElement extends HTMLElement {
  static readonly observedAttributes = ['data-chart'];

  private drawing: { destroy: () => void } | undefined;

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
  }

  private async draw(): Promise<void> {
    const { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } =
      await import('chart.js');
    Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);
    const chart = JSON.parse(this.dataset['chart'] ?? '{}') as Chart;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${chart.title}（${chart.unit}）。${chart.summary}数据见下表。`);
    this.replaceChildren(canvas);
    const style = getComputedStyle(this);
    const color = (name: string): string => style.getPropertyValue(name).trim();
    Chart.defaults.font.family = style.fontFamily;
    Chart.defaults.color = color('--text-muted');
    this.drawing?.destroy();
    this.drawing = new Chart(canvas, {
      type: 'bar',
      data: {
        labels: [...chart.labels],
        datasets: chart.series.map((series, index) => ({
          label: series.name,
          data: [...series.values],
          backgroundColor: color(`--series-${index + 1}`),
          maxBarThickness: 28,
        })),
      },
      options: {
        animation: false,
        indexAxis: 'y',
        maintainAspectRatio: false,
        scales: {
          x: {
            beginAtZero: true,
            title: { display: true, text: chart.unit },
            grid: { color: color('--line') },
          },
          y: { grid: { display: false } },
        },
        plugins: { legend: { position: 'top', align: 'start' } },
      },
    });
    this.dataset['drawn'] = 'true';
  }
}

customElements.define('bar-chart', BarChartElement);
