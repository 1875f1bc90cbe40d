/** Filters of a list: the choice stands in the address, the count is announced. */

class FilterListElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const query = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = query.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener('change', () => {
      this.remember(form);
      this.apply(form);
    });
    this.apply(form);
  }

  private apply(form: HTMLFormElement): void {
    const wanted = choicesOf(form);
    let shown = 0;
    const items = this.querySelectorAll<HTMLElement>('li[data-severity]');
    for (const item of items) {
      item.hidden = wanted.some(([key, value]) => item.dataset[key] !== value);
      if (!item.hidden) shown += 1;
    }
    const status = this.querySelector('[role="status"]');
    if (status === null) return;
    status.textContent =
      wanted.length === 0 ? `共 ${items.length} 条。` : `共 ${items.length} 条，符合条件 ${shown} 条。`;
  }

  private remember(form: HTMLFormElement): void {
    const query = new URLSearchParams(choicesOf(form)).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }
}

function choicesOf(form: HTMLFormElement): [string, string][] {
  return [...form.querySelectorAll('select')]
    .filter((select) => select.value !== '')
    .map((select) => [select.name, select.value]);
}

customElements.define('filter-list', FilterListElement);
