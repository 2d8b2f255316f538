// Light, dark, or as the system says; early.js applies the choice on the next visit.
import { onSpoken, say } from './words.js';

const ORDER = ['auto', 'light', 'dark'];

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
    const title = say('colours', { theme: say(`theme_${theme}`) });
    button.setAttribute('aria-label', title);
    button.title = title;
  };
  button.addEventListener('click', () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
    apply(theme);
    show();
  });
  onSpoken(show);
}
