// One short line at the foot of the page that comes and goes; read out by screen readers.
import { h } from './dom.js';

const line = h('div.notice', { role: 'status', 'aria-live': 'polite' });
let timer;

export function say(text) {
  if (!line.isConnected) document.body.append(line);
  line.textContent = text;
  line.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => line.classList.remove('shown'), 2_500);
}
