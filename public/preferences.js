// Applies the reader's display settings before the page is drawn. Loaded as a plain blocking file,
// because an inline script is refused by a strict content security policy.
try {
  const { theme, size } = JSON.parse(localStorage.getItem('display') ?? '{}');
  if (theme) document.documentElement.dataset.theme = theme;
  if (size) document.documentElement.dataset.size = size;
} catch {
  // Storage may be forbidden; the page then follows the system.
}

// A printed page says when it was read: the reader's own clock, never the build's.
addEventListener('beforeprint', () => {
  const day = new Date().toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
  for (const place of document.querySelectorAll('[data-printed-on]')) place.textContent = `访问日期：${day}`;
});
