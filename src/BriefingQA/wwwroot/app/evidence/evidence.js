// What an answer rests on, under tabs: sources, query, rows, graph, and a chart where one helps.
import { reducedMotion } from '../base/dom.js';
import { tabs } from '../base/tabs.js';
import { t } from '../i18n/index.js';
import { chartOf } from './chart-choice.js';
import { chartPanel } from './chart.js';
import { cypherPanel } from './cypher.js';
import { answerGraph } from './graph.js';
import { rowsPanel } from './rows.js';
import { sourcesPanel } from './sources.js';

/** Height of the composer at the foot of the window, in CSS pixels. */
const COMPOSER = 130;

/** @returns the tabs, or null where there is nothing to show */
export function evidence({ question, answer }, actions) {
  const found = [];
  if (answer.citations.length > 0) found.push({ key: 'sources', label: t('tab.sources', { count: answer.citations.length }), draw: () => sourcesPanel(answer, actions.openCitation) });
  if (answer.cypher) {
    const chart = chartOf(answer.columns, answer.rows);
    if (chart) found.push({ key: 'chart', label: t('tab.chart'), draw: () => chartPanel(chart) });
    found.push({ key: 'rows', label: t('tab.rows', { count: answer.rowsTotal ?? answer.rows.length }), draw: () => rowsPanel(answer, question) });
    found.push({ key: 'graph', label: t('tab.graph'), draw: () => answerGraph(answer) });
    found.push({ key: 'cypher', label: 'Cypher', draw: () => cypherPanel(answer) });
  }
  if (found.length === 0) return null;
  let made = null;
  made = tabs(found, { selected: found[0].key, label: t('evidence'), closable: true, changed: () => made?.node.isConnected && bringIntoSight(made.node) });
  return made;
}

/** As much of the panel as there is room for above the composer. */
function bringIntoSight(node) {
  const overlap = node.getBoundingClientRect().bottom - (innerHeight - COMPOSER);
  if (overlap > 0) scrollBy({ top: Math.min(overlap, node.getBoundingClientRect().top - 120), behavior: reducedMotion() ? 'auto' : 'smooth' });
}
