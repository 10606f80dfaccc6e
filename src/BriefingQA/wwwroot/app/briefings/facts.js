// The facts of a briefing: filtered by kind and by words, each with the sentence it stands in.
import { button, h, replace } from '../base/dom.js';
import { show, shorten } from '../base/format.js';
import { CHINESE, kindName, t } from '../i18n/index.js';

/** Facts that are drawn at once; a button draws the next ones. */
const PAGE = 60;

export function factsTable({ statements, facts, names }, openSentence) {
  const sentences = new Map(statements.map(statement => [statement.order, statement]));
  const known = new Set(names.map(({ name }) => name.id));
  const all = [
    ...facts.filter(({ fact }) => !known.has(fact.id)).map(({ kind, fact, statement }) => entry(kind, words(kind, fact), value(kind, fact), statement, 1, fact.text)),
    ...names.map(({ kind, name, statements: orders }) => entry(kind, name.name, [name.title, ...(name.aliases ?? [])].filter(Boolean).join('、'), orders[0], orders.length, name.name)),
  ];
  all.sort((a, b) => a.order - b.order || a.place - b.place);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const kindSelect = h('select', { 'aria-label': t('facts.kind'), on: { change: draw } }, h('option', { value: '' }, t('facts.allKinds')), kinds.map(kind => h('option', { value: kind }, kindName(kind))));
  const filter = h('input', { type: 'search', 'aria-label': t('facts.filter'), placeholder: t('facts.filter'), on: { input: draw } });
  const count = h('span.quiet', { role: 'status' });
  const rows = h('tbody', { lang: CHINESE });
  const more = button(t('facts.more'), () => { drawn += PAGE; draw(false); }, { class: 'plain' });
  let drawn = PAGE;
  draw();
  return h('section.facts', { 'aria-label': t('facts') }, h('h2', t('facts')),
    h('div.line', kindSelect, filter, count),
    h('div.table', { tabindex: '0', role: 'region', 'aria-label': t('facts') },
      h('table', h('thead', h('tr', ['facts.kind', 'facts.what', 'facts.value', 'facts.sentence'].map(key => h('th', { scope: 'col' }, t(key))))), rows)),
    more);

  function entry(kind, what, said, order, times, stated) {
    const { text = '', speaker = null } = sentences.get(order) ?? {};
    const place = text.indexOf(stated);
    return { kind, place: place < 0 ? text.length : place, what: what ?? '', said, order, times, text, speaker, all: `${kindName(kind)} ${what} ${said} ${text} ${speaker ?? ''}`.toLowerCase() };
  }

  function draw(reset = true) {
    if (reset) drawn = PAGE;
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = all.filter(fact => (kindSelect.value === '' || fact.kind === kindSelect.value) && wanted.every(word => fact.all.includes(word)));
    count.textContent = t('facts.count', { count: found.length });
    more.hidden = found.length <= drawn;
    replace(rows, found.slice(0, drawn).map(fact => h('tr',
      h('td', h(`span.swatch.k-${fact.kind}`), kindName(fact.kind)),
      h('td', fact.what),
      h('td.said', fact.said),
      h('td', button([fact.speaker ? h('b', `${fact.speaker}：`) : null, shorten(fact.text, 70), fact.times > 1 ? h('span.quiet', ` ×${fact.times}`) : null], () => openSentence(fact.order), { class: 'sentence-link', title: t('facts.open') })))));
  }
}

function words(kind, fact) {
  return fact.title ?? ([fact.subject, fact.indicator ?? fact.object].filter(Boolean).join(' ') || fact.name || fact.text);
}

/** The figure of a fact, in the words of the transcript. */
function value(kind, fact) {
  const level = fact.value == null ? '' : `${{ '=': '', '>=': '≥', '<=': '≤' }[fact.comparator] ?? fact.comparator ?? ''}${show(fact.value)}${fact.unit ?? ''}`;
  const change = fact.changeDirection ? `${fact.changeDirection}${fact.changeAmount == null ? '' : `${show(fact.changeAmount)}${fact.changeUnit ?? ''}`}` : '';
  const from = fact.baseValue == null ? '' : `${show(fact.baseValue)}${fact.baseUnit ?? ''} → `;
  return [`${from}${level}`, change, fact.period ?? fact.deadline, fact.ordinal, fact.status ? t(`facts.${fact.status}`) : null].filter(Boolean).join('，');
}
