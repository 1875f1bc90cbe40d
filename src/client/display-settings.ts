/** Theme and text size, remembered on the reader's own device. */

class DisplaySettingsElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const { dataset } = document.documentElement;
    select(form, 'theme', dataset['theme'] ?? '');
    select(form, 'size', dataset['size'] ?? '');
    form.addEventListener('change', () => {
      apply(form);
    });
  }
}

function select(form: HTMLFormElement, name: string, value: string): void {
  for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = input.value === value;
  }
}

function apply(form: HTMLFormElement): void {
  const chosen = new FormData(form);
  const settings = { theme: textOf(chosen.get('theme')), size: textOf(chosen.get('size')) };
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries(settings)) {
    if (value === '') Reflect.deleteProperty(dataset, name);
    else dataset[name] = value;
  }
  try {
    localStorage.setItem('display', JSON.stringify(settings));
  } catch {
    // Without storage the choice holds for this page only.
  }
  dispatchEvent(new Event('displaychange'));
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

customElements.define('display-settings', DisplaySettingsElement);
