// The question box, the examples, and the keys.
import { onSpoken } from './words.js';

function fit(box) {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
}

function showExamples(list, questions, onSay) {
  list.replaceChildren();
  for (const text of questions) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.textContent = text;
    button.addEventListener('click', () => onSay(text));
    item.append(button);
    list.append(item);
  }
}

export function setUpComposer({ form, box, examples }, onSay) {
  let last = '';
  const send = () => {
    const text = box.value.trim();
    if (!text) return;
    last = text;
    box.value = '';
    fit(box);
    onSay(text);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
    box.focus();
  });
  box.addEventListener('input', () => fit(box));
  box.addEventListener('keydown', (event) => {
    // While an input method composes a word, Enter only accepts the word.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && box.value === '' && last) {
      event.preventDefault();
      box.value = last;
      fit(box);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.activeElement === box) {
      box.value = '';
      fit(box);
    }
    box.focus();
  });
  onSpoken((questions) => showExamples(examples, questions, (text) => {
    last = text;
    onSay(text);
    box.focus();
  }));
}
