// What the page keeps in the browser. Where storage is forbidden it lasts as long as the page is open.
const PREFIX = 'briefingqa.';
const memory = new Map();

export function read(key) {
  let text = memory.get(key) ?? null;
  try {
    text = localStorage.getItem(PREFIX + key) ?? text;
  } catch { /* forbidden */ }
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** @returns whether the value will outlast the page */
export function write(key, value) {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    localStorage.setItem(PREFIX + key, text);
    memory.delete(key);
    return true;
  } catch {
    return false;
  }
}

export function remove(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch { /* forbidden */ }
}
