// Light, dark, or as the system has it.
import { read, write } from './store.js';

const ORDER = ['system', 'light', 'dark'];

export const theme = () => read('theme') ?? 'system';

export function applyTheme() {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

export function nextTheme() {
  write('theme', ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length]);
  applyTheme();
  dispatchEvent(new Event('themechange'));
}

/** A colour of the style sheets as it is shown now. For example, 'ink'. */
export function colour(name) {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const shown = getComputedStyle(probe).color;
  probe.remove();
  return shown;
}
