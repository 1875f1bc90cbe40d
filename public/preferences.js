// Applies the reader's display settings before the page is drawn. Loaded as a plain blocking file,
// because an inline script is refused by a strict content security policy; and at the beginning of the body,
// because what stands behind a blocking file in the head is fetched only after it.
try {
  const { theme, size } = JSON.parse(localStorage.getItem('display') ?? '{}');
  if (theme) document.documentElement.dataset.theme = theme;
  if (size) document.documentElement.dataset.size = size;
} catch {
  // Storage may be forbidden; the page then follows the system.
}

// Known before the page is drawn, so that the room for the answer is there from the start.
if (new URLSearchParams(location.search).get('q')) document.documentElement.dataset.searching = '';

// A printed page says where and when it was read: the reader's own clock, never the build's.
addEventListener('beforeprint', () => {
  const day = new Date().toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
  const address = document.querySelector('[data-printed-address]');
  const printedOn = document.querySelector('[data-printed-on]');
  if (address?.textContent.startsWith('/')) address.textContent = location.origin + location.pathname;
  if (printedOn) printedOn.textContent = ` 访问日期：${day}`;
});
