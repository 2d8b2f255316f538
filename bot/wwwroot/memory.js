// What the page remembers: in this tab, and as a default for new tabs. Works without storage, only shorter.
function read(storage, key) {
  try {
    return JSON.parse(globalThis[storage].getItem(key));
  } catch {
    return null;
  }
}

function write(storage, key, value) {
  try {
    if (value === null) globalThis[storage].removeItem(key);
    else globalThis[storage].setItem(key, JSON.stringify(value));
  } catch {
    // Private windows may refuse.
  }
}

/** Each tab is its own person; a new tab starts as the one chosen last. */
export const person = {
  get: () => read('sessionStorage', 'person') ?? read('localStorage', 'person'),
  set(id) {
    write('sessionStorage', 'person', id);
    write('localStorage', 'person', id);
  },
};

/** The conversation of this tab, so that reloading the page keeps it. */
export const conversation = {
  get: () => read('sessionStorage', 'conversation'),
  set: (value) => write('sessionStorage', 'conversation', value),
};
