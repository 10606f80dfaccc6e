// An example of a part of the schema: a query that is run, and a question that the service does answer.
import { h } from '../base/dom.js';
import { caption, shorten } from '../base/format.js';
import { ask, cypher } from '../api/service.js';
import { CHINESE, t } from '../i18n/index.js';
import { consoleAddress } from '../evidence/cypher.js';
import { highlighted } from '../evidence/highlight.js';
import { dataTable } from '../evidence/rows.js';

const ROWS = 3;
/** Nodes or relationships that example questions are made from. */
const SAMPLES = 12;
const TRIES = 12;
/** Of an example question, in characters. */
const LONGEST = 60;

export async function example(type) {
  const query = type.label ? ofNode(type) : ofRelationship(type);
  const result = await cypher(query, {});
  const asked = result.rows.length > 0 ? await firstAnswered(await questions(type)) : null;
  return [
    asked ? h('div.asked-example', { lang: CHINESE }, h('p', h('span.quiet', t('docs.question')), ' ', h('b', asked.question)), h('p.reply', shorten(asked.answer.answer, 120))) : null,
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

/** The examples of the schema, filled with what is loaded; of a schema without examples the plainest questions. */
async function questions(type) {
  const templates = type.examples.length > 0 ? type.examples : type.label && type.chinese.length > 0 ? [`有哪些${type.chinese[0]}？`, `提到了哪些${type.chinese[0]}？`] : [];
  if (templates.length === 0) return [];
  const { rows } = await cypher(sample(type), {});
  const filled = templates.flatMap(template => rows.map(row => fill(template, row.length === 2 ? { from: row[0], to: row[1] } : { self: row[0] })));
  return [...new Set(filled.filter(question => question !== null && question.length <= LONGEST))];
}

function sample(type) {
  return type.label
    ? `MATCH (n:${quoted(type.label)}) RETURN n LIMIT ${SAMPLES}`
    : `MATCH (a:${type.from.map(quoted).join('|')})-[:${quoted(type.type)}]->(b:${type.to.map(quoted).join('|')}) RETURN a, b LIMIT ${SAMPLES}`;
}

/** @returns null where a node lacks what the template asks for */
function fill(template, { from, to, self }) {
  let whole = true;
  const question = template.replace(/\{(\w+)(?:\.(\w+))?\}/g, (_, name, property) => {
    const node = name === 'from' ? from : name === 'to' ? to : self;
    const value = node === self ? self?.properties[name] : property ? node.properties[property] : caption(node);
    if (value === undefined || value === null || value === '') whole = false;
    return value;
  });
  return whole ? question : null;
}

async function firstAnswered(candidates) {
  for (const question of candidates.slice(0, TRIES)) {
    const answer = await ask({ question, translator: 'rules' }, undefined, () => {});
    if (answer.status === 'answered') return { question, answer };
  }
  return null;
}

const quoted = name => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``);
