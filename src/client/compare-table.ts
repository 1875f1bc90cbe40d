/**
 * Choosing, sorting, drawing and saving the rows of a comparison. The table is complete without
 * it; the choice stands in the address.
 */
import { chartSteps } from '../charts/chart-height.ts';
import { comparedChart, mostDrawn } from '../charts/compared.ts';

class CompareTableElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.restore(form);
    form.addEventListener('change', () => {
      this.remember(form);
      this.show(form);
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-sort]')) {
      button.addEventListener('click', () => {
        this.sort(button, isFromHighestNext(button));
        this.remember(form);
        this.show(form);
      });
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-choose]')) {
      button.addEventListener('click', () => {
        for (const box of button.closest('fieldset')?.querySelectorAll('input') ?? []) {
          box.checked = button.dataset['choose'] === 'all';
        }
        this.remember(form);
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
    const [column, order] = query.get('sort')?.split('-') ?? [];
    const button = this.querySelector<HTMLButtonElement>(`button[data-sort="${Number(column)}"]`);
    if (button !== null) this.sort(button, order !== 'ascending');
  }

  private remember(form: HTMLFormElement): void {
    const query = new URLSearchParams();
    for (const name of ['region', 'year']) {
      const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
      const checked = boxes.filter((box) => box.checked);
      if (checked.length === boxes.length) continue;
      // A choice of nothing is a choice too, and stands as an empty value.
      for (const value of checked.length === 0 ? [''] : checked.map((box) => box.value)) {
        query.append(name, value);
      }
    }
    const sorted = this.querySelector('th:is([aria-sort="ascending"], [aria-sort="descending"])');
    const column = sorted?.querySelector('button')?.dataset['sort'];
    if (column !== undefined && !(sorted?.hasAttribute('data-default') === true && isDescending(sorted))) {
      query.set('sort', `${column}-${sorted?.getAttribute('aria-sort') ?? ''}`);
    }
    const text = query.toString();
    history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
  }

  private show(form: HTMLFormElement): void {
    const regions = choiceOf(form, 'region');
    const years = choiceOf(form, 'year');
    let shown = 0;
    for (const body of this.querySelectorAll('tbody')) {
      let inBody = 0;
      for (const row of body.querySelectorAll<HTMLTableRowElement>('tr[data-region]')) {
        row.hidden = !regions(row.dataset['region'] ?? '') || !years(row.dataset['year'] ?? '');
        if (!row.hidden) inBody += 1;
      }
      body.hidden = inBody === 0;
      shown += inBody;
    }
    const missing = this.querySelectorAll('.missing tr[data-region]:not([hidden])').length;
    const details = this.querySelector<HTMLElement>('.missing');
    if (details !== null) details.hidden = missing === 0;
    const count = this.querySelector('[data-missing]');
    if (count !== null) count.textContent = String(missing);
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = countWords(shown - missing, missing, this.choiceWords(form));
    this.carryChoice();
    this.draw();
  }

  /** What can be chosen on this page. */
  private choiceWords(form: HTMLFormElement): string {
    return form.querySelector('input[name="year"]') === null ? '地区' : '地区和年度';
  }

  /** Another measure is shown for the same places and years; the order belongs to this one. */
  private carryChoice(): void {
    const query = new URLSearchParams(location.search);
    query.delete('sort');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-measure]')) {
      link.search = query.toString();
    }
  }

  /** Rows are sorted inside their group only: groups are not comparable. */
  private sort(button: HTMLButtonElement, isFromHighest: boolean): void {
    const column = Number(button.dataset['sort']);
    for (const other of this.querySelectorAll('th[aria-sort]')) other.setAttribute('aria-sort', 'none');
    headingOf(button)?.setAttribute('aria-sort', isFromHighest ? 'descending' : 'ascending');
    for (const body of this.querySelectorAll('tbody[data-group]')) {
      const rows = [...body.querySelectorAll<HTMLTableRowElement>('tr[data-region]')];
      rows.sort((a, b) => compareCells(a.cells[column], b.cells[column]) * (isFromHighest ? -1 : 1));
      body.append(...rows);
    }
  }

  private visibleRows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tr[data-region]')].filter(
      (row) => !row.hidden && row.closest('tbody')?.hidden !== true,
    );
  }

  /** Each basis has a chart of its own; a single figure has none. */
  private draw(): void {
    const { name = '', unit = '' } = this.dataset;
    for (const place of this.querySelectorAll<HTMLElement>('[data-chart-of]')) {
      const body = this.querySelector<HTMLElement>(`tbody[data-group="${place.dataset['chartOf'] ?? ''}"]`);
      const rows = this.visibleRows().filter((row) => row.closest('tbody') === body);
      const undrawn = this.querySelector<HTMLElement>(`[data-undrawn="${place.dataset['chartOf'] ?? ''}"]`);
      place.hidden = rows.length < 2 || rows.length > mostDrawn;
      if (undrawn !== null) undrawn.hidden = rows.length <= mostDrawn;
      if (place.hidden) continue;
      const figures = rows.map(({ cells, dataset }) => ({
        label: `${textOf(cells[0])} ${dataset['year'] ?? ''}`,
        figure: dataset['value'] ?? '',
      }));
      const chart = comparedChart({ name, unit, basis: body?.dataset['basis'] ?? '' }, figures);
      const drawing = place.querySelector('drawn-chart');
      drawing?.setAttribute('class', `chart-${chartSteps(chart)}`);
      drawing?.setAttribute('data-chart', JSON.stringify(chart));
      const words = place.querySelector('figcaption')?.lastChild;
      if (words !== null && words !== undefined) words.textContent = ` ${chart.summary}`;
    }
  }

  private save(): void {
    const { name = '比较', unit = '' } = this.dataset;
    const heads = [
      '口径',
      '地区',
      '年度',
      '项目',
      '种类',
      `${name}（${unit}）`,
      '数字来源',
      '复算（仅在有差异时）',
      '原文',
      '报告地址',
    ];
    const lines = this.visibleRows().map(lineOf);
    const text = [heads, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n');
    // The byte order mark lets WPS and Excel read the file as UTF-8.
    const blob = new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${name}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.trim() ?? '';
}

/** A row as the file has it: exact figures, and the address where each can be looked up. */
function lineOf(row: HTMLTableRowElement): string[] {
  const { dataset } = row;
  return [
    row.closest('tbody')?.dataset['basis'] ?? '',
    textOf(row.cells[0]),
    dataset['year'] ?? '',
    textOf(row.querySelector('[data-project]')),
    textOf(row.cells[row.cells.length - 1]),
    dataset['value'] ?? '',
    dataset['origin'] ?? '原文未印',
    textOf(row.querySelector('[data-recomputed]')),
    textOf(row.querySelector('[data-quote]')),
    row.querySelector<HTMLAnchorElement>('a[data-project]')?.href ?? '',
  ];
}

/** Which values of a choice are wanted; all where the page has no such choice. */
function choiceOf(form: HTMLFormElement, name: string): (value: string) => boolean {
  if (form.querySelector(`input[name="${name}"]`) === null) return () => true;
  const wanted = new Set(new FormData(form).getAll(name));
  return (value) => wanted.has(value);
}

function countWords(shown: number, missing: number, choices: string): string {
  if (shown + missing === 0) return `所选的${choices}没有报告，可以点“全选”恢复。`;
  const others = missing === 0 ? '' : `另有 ${missing} 份报告没有这项数字。`;
  return `显示 ${shown} 个数字。${others}`;
}

/** Figures and years begin with the highest, words with the first; a second press turns the order. */
function isFromHighestNext(button: HTMLButtonElement): boolean {
  const order = headingOf(button)?.getAttribute('aria-sort');
  if (order === 'ascending') return true;
  if (order === 'descending') return false;
  return ['1', '2'].includes(button.dataset['sort'] ?? '');
}

function headingOf(button: HTMLButtonElement): Element | null {
  return button.closest('th');
}

function isDescending(heading: Element | null): boolean {
  return heading?.getAttribute('aria-sort') === 'descending';
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
