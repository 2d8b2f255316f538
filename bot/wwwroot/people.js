// Who speaks: the people the bot knows, or a guest it does not.
import { person as remembered } from './memory.js';
import { onSpoken, say } from './words.js';

const GUEST = { id: 'dl_guest', name: 'Guest', role: null, language: 'en' };
const LANGUAGES = { en: 'English', es: 'Español', pt: 'Português', he: 'עברית' };

async function load() {
  const response = await fetch('/local/people');
  if (!response.ok) throw new Error((await response.text()) || `HTTP ${response.status}`);
  return response.json();
}

function label(person) {
  return [person.name, person.role && say(`role_${person.role}`), LANGUAGES[person.language]].filter(Boolean).join(' · ');
}

function option(person) {
  const element = document.createElement('option');
  element.value = person.id;
  return element;
}

/** Fills the picker; returns how to ask who is chosen. */
export async function setUpPeople(select, onChange) {
  const people = [...(await load()), GUEST];
  select.replaceChildren(...people.map(option));
  const last = remembered.get();
  select.value = people.some((person) => person.id === last) ? last : people[0].id;
  onSpoken(() => {
    for (const person of people) select.querySelector(`option[value="${CSS.escape(person.id)}"]`).textContent = person === GUEST ? say('guest_option') : label(person);
    GUEST.name = say('guest');
  });
  select.addEventListener('change', () => {
    remembered.set(select.value);
    onChange();
  });
  return () => people.find((person) => person.id === select.value) ?? GUEST;
}
