// Tabs as WAI-ARIA describes them: arrows move, the panel is drawn when it is first shown.
import { h, replace } from './dom.js';

let count = 0;

/**
 * @param tabs [{ key, label, draw: () => node }]
 * @param selected the key of the tab shown first; none where it is null: a press on an open tab then closes it
 */
export function tabs(tabs, { selected = null, label, closable = false, changed } = {}) {
  const id = `tabs-${++count}`;
  const panel = h('div.panel', { role: 'tabpanel', id: `${id}-panel`, tabindex: '0', hidden: true });
  const drawn = new Map();
  let open = null;

  const buttons = tabs.map((tab, index) => h('button.tab', {
    type: 'button', role: 'tab', id: `${id}-${tab.key}`, 'aria-controls': `${id}-panel`, 'aria-selected': 'false', tabindex: index === 0 ? '0' : '-1',
    data: { key: tab.key },
    on: { click: () => (closable && open === tab.key ? show(null) : show(tab.key)), keydown: event => move(event, index) },
  }, tab.label));

  function show(key) {
    open = key;
    tabs.forEach((tab, index) => {
      buttons[index].setAttribute('aria-selected', String(tab.key === key));
      if (tab.key === key || (key === null && index === 0)) buttons[index].tabIndex = 0;
      else buttons[index].tabIndex = -1;
    });
    panel.hidden = key === null;
    if (key === null) return;
    panel.setAttribute('aria-labelledby', `${id}-${key}`);
    panel.className = `panel panel-${key}`;
    if (!drawn.has(key)) drawn.set(key, tabs.find(tab => tab.key === key).draw());
    replace(panel, drawn.get(key));
    changed?.(key);
  }

  function move(event, index) {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    show(tabs[next].key);
    buttons[next].focus();
  }

  const node = h('div.tabs', h('div.tablist', { role: 'tablist', 'aria-label': label }, buttons), panel);
  if (selected !== null) show(selected);
  return { node, show };
}
