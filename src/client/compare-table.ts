/**
 * Choosing, sorting, drawing and saving the rows of a comparison. The table is complete without
 * it; the choice stands in the address.
 */
import type { Chart } from '../charts/chart.ts';

class CompareTableElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.hidden = false;
    this.restore(form);
    form.addEventListener('change', () => {
      this.remember(form);
      this.show(form);
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-sort]')) {
      button.addEventListener('click', () => {
        this.sort(button);
        this.show(form);
      });
    }
    this.querySelector('button[data-save]')?.addEventListener('click', () => {
      this.save();
    });
    this.show(form);
  }

  private restore(form: HTMLFormElement): void {
    const query = new URLSearchParams(location.search);
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const wanted = query.getAll(box.name);
      box.checked = wanted.length === 0 || wanted.includes(box.value);
    }
  }

  private remember(form: HTMLFormElement): void {
    const query = new URLSearchParams();
    for (const name of ['region', 'year']) {
      const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
      const checked = boxes.filter((box) => box.checked);
      if (checked.length < boxes.length) for (const box of checked) query.append(name, box.value);
    }
    const text = query.toString();
    history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
  }

  private show(form: HTMLFormElement): void {
    const chosen = new FormData(form);
    const regions = new Set(chosen.getAll('region'));
    const years = new Set(chosen.getAll('year'));
    let shown = 0;
    for (const body of this.querySelectorAll('tbody')) {
      let inBody = 0;
      for (const row of body.querySelectorAll<HTMLTableRowElement>('tr[data-region]')) {
        row.hidden = !regions.has(row.dataset['region'] ?? '') || !years.has(row.dataset['year'] ?? '');
        if (!row.hidden) inBody += 1;
      }
      body.hidden = inBody === 0;
      shown += inBody;
    }
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = `显示 ${shown} 行。`;
    this.draw();
  }

  /** Rows are sorted inside their group only: groups are not comparable. */
  private sort(button: HTMLButtonElement): void {
    const column = Number(button.dataset['sort']);
    const heading = button.closest('th');
    const isDescending = heading?.getAttribute('aria-sort') !== 'descending';
    for (const other of this.querySelectorAll('th[aria-sort]')) other.setAttribute('aria-sort', 'none');
    heading?.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
    for (const body of this.querySelectorAll('tbody')) {
      const rows = [...body.querySelectorAll<HTMLTableRowElement>('tr[data-region]')];
      rows.sort((a, b) => compareCells(a.cells[column], b.cells[column]) * (isDescending ? -1 : 1));
      body.append(...rows);
    }
  }

  private visibleRows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tr[data-region]')].filter(
      (row) => !row.hidden && row.closest('tbody')?.hidden !== true,
    );
  }

  private draw(): void {
    const element = this.querySelector('bar-chart');
    const base = JSON.parse(this.dataset['chart'] ?? 'null') as Chart | null;
    if (element === null || base === null) return;
    const rows = this.visibleRows().filter((row) => (row.dataset['value'] ?? '') !== '');
    const chart: Chart = {
      ...base,
      summary: `显示 ${rows.length} 个数字。`,
      labels: rows.map((row) => `${row.dataset['name'] ?? ''} ${row.dataset['year'] ?? ''}`),
      series: [{ name: base.title, values: rows.map((row) => Number(row.dataset['value'])) }],
    };
    element.setAttribute('data-chart', JSON.stringify(chart));
  }

  private save(): void {
    const heads = [...this.querySelectorAll('thead th')].map((head) => head.textContent.trim());
    const lines = this.visibleRows().map((row) => [
      row.closest('tbody')?.querySelector('th[scope="rowgroup"]')?.textContent.trim() ?? '',
      ...[...row.cells].map((cell) => cell.textContent.trim()),
    ]);
    const text = [['口径', ...heads], ...lines].map((line) => line.map(quoted).join(',')).join('\r\n');
    // The byte order mark lets WPS and Excel read the file as UTF-8.
    const blob = new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.dataset['name'] ?? '比较'}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

function compareCells(a: HTMLTableCellElement | undefined, b: HTMLTableCellElement | undefined): number {
  const [left, right] = [a?.dataset['value'] ?? '', b?.dataset['value'] ?? ''];
  if (left !== '' && right !== '') return Number(left) - Number(right);
  if (left !== right) return left === '' ? -1 : 1;
  return (a?.textContent ?? '').localeCompare(b?.textContent ?? '', 'zh-CN');
}

/** A CSV field; a leading sign is kept from being read as a formula. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

customElements.define('compare-table', CompareTableElement);
