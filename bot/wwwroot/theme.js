// Light, dark, or as the system says; early.js applies the choice on the next visit.
const ORDER = ['auto', 'light', 'dark'];
const NAMES = { auto: 'as the system', light: 'light', dark: 'dark' };

function apply(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // The choice then lasts as long as the page.
  }
}

export function setUpTheme(button) {
  let theme = document.documentElement.dataset.theme ?? 'auto';
  const show = () => {
    button.dataset.theme = theme;
    button.setAttribute('aria-label', `Colours: ${NAMES[theme]}`);
    button.title = `Colours: ${NAMES[theme]}`;
  };
  button.addEventListener('click', () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
    apply(theme);
    show();
  });
  show();
}
