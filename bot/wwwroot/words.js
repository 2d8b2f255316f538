// The page's own words, in the language of whoever is chosen. They live with all other wording: cards/Wording, keys "page.…".
let words = {};
let wanted = null;
const listeners = [];

/** The sentence of a key, its {placeholders} filled. */
export const say = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Calls back whenever the language is chosen, with the example questions. */
export function onSpoken(listener) {
  listeners.push(listener);
}

export async function speak(language) {
  wanted = language;
  const response = await fetch(`/local/words/${language}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const spoken = await response.json();
  if (language !== wanted) return;
  words = spoken.words;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'he' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll('[data-say-label]')) element.setAttribute('aria-label', say(element.dataset.sayLabel));
  for (const element of document.querySelectorAll('[data-say-placeholder]')) element.placeholder = say(element.dataset.sayPlaceholder);
  for (const listener of listeners) listener(spoken.examples);
}
