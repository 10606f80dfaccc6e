// A console that only reads: a query, its parameters, and its rows as a table or a graph.
import { button, h, replace } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { rename } from '../base/router.js';
import { tabs } from '../base/tabs.js';
import { cypher } from '../api/service.js';
import { consoleAddress } from '../evidence/cypher.js';
import { graphOfRows, graphView } from '../evidence/graph.js';
import { rowsPanel } from '../evidence/rows.js';
import { t } from '../i18n/index.js';
import { editor } from './editor.js';

const EXAMPLES = [
  ['console.example.labels', 'MATCH (n)\nRETURN labels(n)[0] AS label, count(*) AS nodes\nORDER BY nodes DESC'],
  ['console.example.figures', 'MATCH (f:Observation)-[:MEASURES]->(i:Indicator)\nRETURN f.subject AS subject, i.name AS indicator, f.value AS value, f.unit AS unit, f.period AS period\nORDER BY subject LIMIT 50'],
  ['console.example.speakers', 'MATCH (s:Statement)-[:SPOKEN_BY]->(p:Person)\nRETURN p.name AS speaker, count(s) AS sentences\nORDER BY sentences DESC'],
  ['console.example.graph', 'MATCH p = (:Organization)-[:RUNS|ISSUED|PART_OF]->()\nRETURN p LIMIT 50'],
];

export function draw() {
  const given = new URLSearchParams(location.hash.slice(1));
  const query = editor(given.get('q') ?? EXAMPLES[0][1], run);
  const parameters = h('textarea', { id: 'parameters', rows: '2', spellcheck: 'false', placeholder: '{"name": "…"}' });
  parameters.value = given.get('p') ?? '';
  const result = h('div.result', { 'aria-live': 'polite' });
  const running = button([icon('play'), t('console.run')], run, { class: 'primary', title: 'Ctrl+Enter' });
  let call = null;

  const node = h('div.page', h('h1', t('view.console')), h('p.quiet', t('console.about')),
    h('ul.chips', { 'aria-label': t('console.examples') }, EXAMPLES.map(([key, text]) => h('li', button(t(key), () => { query.input.value = text; parameters.value = ''; query.input.dispatchEvent(new Event('input')); run(); }, { class: 'chip' })))),
    query.node,
    h('details', { open: parameters.value !== '' }, h('summary', t('parameters')), h('label.visually-hidden', { for: 'parameters' }, t('parameters')), parameters),
    h('div.line', running, h('span.quiet', 'Ctrl+Enter')), result);
  return { title: t('view.console'), node, shown: () => given.get('q') && run(), leave: () => call?.abort() };

  async function run() {
    query.clear();
    let values = {};
    try {
      if (parameters.value.trim()) values = JSON.parse(parameters.value);
    } catch (error) {
      parameters.closest('details').open = true;
      query.fail(`${t('console.badParameters')} ${error.message}`, null);
      return;
    }
    call?.abort();
    call = new AbortController();
    rename(consoleAddress(query.input.value, values));
    result.setAttribute('aria-busy', 'true');
    const started = performance.now();
    try {
      const { columns, rows } = await cypher(query.input.value, values, call.signal);
      show(columns, rows, Math.round(performance.now() - started));
    } catch (error) {
      if (error.name === 'AbortError') return;
      replace(result);
      query.fail(error.message, Number.isInteger(error.problem?.position) ? error.problem.position : null);
    } finally {
      result.removeAttribute('aria-busy');
    }
  }

  function show(columns, rows, ms) {
    const graph = graphOfRows(rows);
    const shown = [{ key: 'rows', label: t('tab.rows', { count: rows.length }), draw: () => rowsPanel({ columns, rows }, 'cypher') }];
    if (graph.nodes.length > 0) shown.push({ key: 'graph', label: t('tab.graph'), draw: () => graphView(() => Promise.resolve(graph)) });
    replace(result, h('p.quiet', t('milliseconds', { ms })), tabs(shown, { selected: graph.nodes.length > 0 ? 'graph' : 'rows', label: t('console.result') }).node);
  }
}
