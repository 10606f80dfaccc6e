// An example of a part of the schema: a query that is run, and a question that the service does answer.
import { h } from '../base/dom.js';
import { caption, shorten } from '../base/format.js';
import { ask, cypher } from '../api/service.js';
import { t } from '../i18n/index.js';
import { consoleAddress } from '../evidence/cypher.js';
import { highlighted } from '../evidence/highlight.js';
import { dataTable } from '../evidence/rows.js';

const ROWS = 3;

export async function example(type) {
  const query = type.label ? ofNode(type) : ofRelationship(type);
  const result = await cypher(query, {});
  const asked = result.rows.length > 0 ? await firstAnswered(await questions(type)) : null;
  return [
    asked ? h('div.asked-example', h('p', h('span.quiet', t('docs.question')), ' ', h('b', asked.question)), h('p.reply', shorten(asked.answer.answer, 120))) : null,
    h('pre.code', { tabindex: '0', 'aria-label': 'Cypher' }, h('code', highlighted(query))),
    result.rows.length === 0 ? h('p.quiet', t('docs.nothing')) : dataTable(result.columns, result.rows.map(row => row.map(value => (typeof value === 'string' ? shorten(value, 48) : value))), { label: t('tab.rows', { count: result.rows.length }), sortable: false }),
    h('p', h('a', { href: consoleAddress(query) }, t('runAndEdit'))),
  ];
}

function ofNode(type) {
  const shown = [type.name ?? type.key, ...Object.keys(type.properties).filter(name => ![type.key, type.name, type.aliases, 'text', 'sha256'].includes(name)).slice(0, 3)];
  return `MATCH (n:${quoted(type.label)})\nRETURN ${[...new Set(shown)].map(name => `n.${quoted(name)} AS ${quoted(name)}`).join(', ')}\nLIMIT ${ROWS}`;
}

function ofRelationship({ type, from, to }) {
  return `MATCH (a:${from.map(quoted).join('|')})-[:${quoted(type)}]->(b:${to.map(quoted).join('|')})\nRETURN a, b\nLIMIT ${ROWS}`;
}

/** Questions such a part should answer, the plainest first; which of them is answered depends on what is loaded. */
async function questions(type) {
  if (type.label) {
    const word = type.chinese[0];
    if (!word) return [];
    if (type.figure) return figureQuestions(type);
    return [`有哪些${word}？`, `提到了哪些${word}？`, `${word}有多少个？`, ...(type.asks.includes('who') ? ['谁出席了发布会？'] : []), `${word}是什么？`];
  }
  const { rows } = await cypher(ofRelationship(type), {});
  const verb = type.chinese[0];
  if (!verb) return [];
  return rows.flatMap(([a, b]) => [`${caption(a)}${verb}了什么？`, `谁${verb}了${caption(b)}？`, `${caption(a)}${verb}哪些？`, `${caption(a)}的${verb}是什么？`, `${caption(b)}${verb}谁？`, `${caption(a)}由谁${verb}？`])
    .filter(question => question.length <= 60);
}

async function figureQuestions({ label, figure }) {
  const names = ['subject', 'indicator', figure.period].filter(Boolean);
  const { rows } = await cypher(`MATCH (f:${quoted(label)}) WHERE f.${quoted(figure.value)} IS NOT NULL\nRETURN ${names.map(name => `f.${quoted(name)}`).join(', ')} LIMIT 5`, {});
  return rows.map(([subject, indicator, period]) => `${period ?? ''}${subject ?? ''}${indicator ?? ''}是多少？`).filter(question => question.length > 5);
}

async function firstAnswered(candidates) {
  for (const question of candidates.slice(0, 8)) {
    const answer = await ask({ question, translator: 'rules' }, undefined, () => {});
    if (answer.status === 'answered') return { question, answer };
  }
  return null;
}

const quoted = name => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``);
