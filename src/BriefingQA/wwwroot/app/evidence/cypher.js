// The query behind an answer: coloured, to be copied, or to be changed and run in the console.
import { button, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { copy } from '../base/files.js';
import { t } from '../i18n/index.js';
import { highlighted } from './highlight.js';

export function cypherPanel({ cypher, parameters }) {
  const hasParameters = Object.keys(parameters).length > 0;
  return [
    h('div.bar',
      button([icon('copy'), t('copy')], () => copy(cypher), { class: 'plain' }),
      h('a.plain', { href: consoleAddress(cypher, parameters) }, icon('play'), t('runAndEdit'))),
    h('pre.code', { tabindex: '0', 'aria-label': 'Cypher' }, h('code', highlighted(pretty(cypher)))),
    hasParameters ? h('pre.code', { tabindex: '0', 'aria-label': t('parameters') }, h('code', highlighted(JSON.stringify(parameters)))) : null,
  ];
}

/** The query rides in the fragment, which is never sent to the service. */
export function consoleAddress(query, parameters = {}) {
  const values = new URLSearchParams({ q: query });
  if (Object.keys(parameters).length > 0) values.set('p', JSON.stringify(parameters));
  return `/console#${values}`;
}

/** Long RETURN lists are broken at the clauses that follow; the words stay. */
function pretty(cypher) {
  return cypher.replace(/ (?=(?:ORDER BY|LIMIT|WHERE) )/g, '\n  ');
}
