// A graph as a table: each node with what it is joined to; a button does what a double click does in the drawing.
import { button, h } from '../base/dom.js';
import { caption, shorten } from '../base/format.js';
import { kindName, t } from '../i18n/index.js';

/** Rows that are drawn; a table of more would be read by nobody. */
const LIMIT = 300;

export function graphTable({ nodes, relationships }, expand) {
  const joined = new Map([...nodes.keys()].map(id => [id, []]));
  for (const { startNodeElementId: from, endNodeElementId: to, type } of relationships.values()) {
    joined.get(from)?.push(`${type} → ${caption(nodes.get(to))}`);
    joined.get(to)?.push(`← ${type} ${caption(nodes.get(from))}`);
  }
  const shown = [...nodes.values()].slice(0, LIMIT);
  return h('div.table', { tabindex: '0', role: 'region', 'aria-label': t('graph.table') },
    h('table', { 'aria-label': t('graph.table') },
      h('thead', h('tr', ['graph.kind', 'graph.node', 'graph.joined', 'graph.expand'].map(key => h('th', { scope: 'col' }, t(key))))),
      h('tbody', shown.map(node => h('tr',
        h('td', kindName(node.labels.at(-1))),
        h('td', shorten(caption(node), 60)),
        h('td', joined.get(node.elementId).slice(0, 6).map(line => h('div', shorten(line, 60))), joined.get(node.elementId).length > 6 ? h('div.quiet', t('more', { count: joined.get(node.elementId).length - 6 })) : null),
        h('td', button(t('graph.expand'), () => expand(node.elementId), { class: 'plain', 'aria-label': `${t('graph.expand')} ${shorten(caption(node), 30)}` })))))),
    nodes.size > LIMIT ? h('p.quiet', t('more', { count: nodes.size - LIMIT })) : null);
}
