// The sub-graph behind an answer: drawn, expanded by a double click on a node, and standing as a table for who does not see it.
import { button, h, nextFrame, replace } from '../base/dom.js';
import { cytoscape } from '../base/libraries.js';
import { isNode, isRelationship } from '../base/format.js';
import { colour } from '../base/theme.js';
import { graphBehind, neighbours } from '../api/service.js';
import { kindName, t } from '../i18n/index.js';
import { graphTable } from './graph-table.js';
import { layout } from './graph-layout.js';
import { labelOf, loadStyle, ruleOf } from './graph-style.js';

/** Above this many nodes captions are drawn only when one looks closer. */
const CROWDED = 150;
/** Elements that are added before the browser gets a frame. */
const BATCH = 150;

export function answerGraph({ cypher, parameters }) {
  return graphView(() => graphBehind(cypher, parameters, 60));
}

/** The nodes, relationships and paths that rows hold. */
export function graphOfRows(rows) {
  const nodes = new Map();
  const relationships = new Map();
  const add = value => {
    if (isNode(value)) nodes.set(value.elementId, value);
    else if (isRelationship(value)) relationships.set(value.elementId, value);
    else if (Array.isArray(value)) value.forEach(add);
  };
  rows.forEach(row => row.forEach(add));
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

/** @param read gives a promise of { nodes, relationships } */
export function graphView(read) {
  const graph = { nodes: new Map(), relationships: new Map() };
  const canvas = h('div.canvas', { role: 'img' });
  const words = h('p.quiet', { role: 'status' }, t('loading'));
  const legend = h('ul.legend');
  const table = h('div', { hidden: true });
  const switcher = button(t('graph.asTable'), () => {
    table.hidden = !table.hidden;
    switcher.setAttribute('aria-pressed', String(!table.hidden));
    drawTable();
  }, { class: 'plain', 'aria-pressed': 'false' });
  const node = h('div.graph', h('div.bar', words, button(t('graph.fit'), () => drawing?.fit(undefined, 24), { class: 'plain' }), switcher), canvas, legend, table);
  let drawing = null;
  let style = new Map();

  start();
  return node;

  async function start() {
    try {
      const [found, styles] = await Promise.all([read(), loadStyle()]);
      style = styles;
      keep(found);
    } catch (error) {
      words.textContent = error.message;
      canvas.hidden = true;
      return;
    }
    if (graph.nodes.size === 0) {
      words.textContent = t('graph.none');
      canvas.hidden = true;
      return;
    }
    tell();
    try {
      drawing = open(await cytoscape());
      await draw();
    } catch {
      canvas.hidden = true; // without the library the table stands alone
      table.hidden = false;
      drawTable();
    }
  }

  function keep({ nodes, relationships }) {
    for (const found of nodes) graph.nodes.set(found.elementId, found);
    for (const found of relationships) if (graph.nodes.has(found.startNodeElementId) && graph.nodes.has(found.endNodeElementId)) graph.relationships.set(found.elementId, found);
  }

  function open(library) {
    const crowded = graph.nodes.size > CROWDED;
    const made = library({
      container: canvas,
      style: stylesheet(crowded),
      layout: { name: 'preset' },
      minZoom: 0.05,
      maxZoom: 2,
      hideEdgesOnViewport: crowded,
      textureOnViewport: crowded,
      pixelRatio: crowded ? 1 : 'auto',
    });
    made.on('dbltap', 'node', event => expand(event.target.id()));
    made.on('tap', 'node', event => { words.textContent = describe(graph.nodes.get(event.target.id())); });
    return made;
  }

  /** Adds what is not drawn yet, a batch a frame, at its place. */
  async function draw() {
    const places = await layout(
      [...graph.nodes.keys()].map(id => ({ id, ...(drawing.getElementById(id).nonempty() ? drawing.getElementById(id).position() : {}) })),
      [...graph.relationships.values()].map(({ startNodeElementId, endNodeElementId }) => ({ source: startNodeElementId, target: endNodeElementId })));
    if (drawing.elements().empty()) turn(places, canvas.clientWidth > canvas.clientHeight);
    const elements = [
      ...[...graph.nodes.values()].map(found => ({ group: 'nodes', data: dataOf(found), position: places.get(found.elementId) })),
      ...[...graph.relationships.values()].map(found => ({ group: 'edges', data: { id: found.elementId, source: found.startNodeElementId, target: found.endNodeElementId, type: found.type } })),
    ].filter(({ data, position }) => {
      const drawn = drawing.getElementById(data.id);
      if (drawn.nonempty() && position) drawn.position(position);
      return drawn.empty();
    });
    drawing.fit(undefined, 24);
    for (let at = 0; at < elements.length; at += BATCH) {
      drawing.batch(() => drawing.add(elements.slice(at, at + BATCH)));
      if (at === 0 || at + BATCH >= elements.length) drawing.fit(undefined, 24);
      if (elements.length > BATCH) await nextFrame();
    }
    drawing.fit(undefined, 24);
    canvas.dataset.drawn = String(drawing.nodes().length);
    tell();
  }

  async function expand(id) {
    try {
      keep(await neighbours(id));
      if (drawing) await draw();
      tell();
      drawTable();
    } catch (error) {
      words.textContent = error.message;
    }
  }

  function tell() {
    words.textContent = t('graph.count', { nodes: graph.nodes.size, relationships: graph.relationships.size });
    canvas.setAttribute('aria-label', `${words.textContent} ${t('graph.hint')}`);
    const labels = new Map();
    for (const found of graph.nodes.values()) {
      const label = found.labels.at(-1);
      labels.set(label, { count: (labels.get(label)?.count ?? 0) + 1, rule: ruleOf(found.labels, style) });
    }
    replace(legend, [...labels].map(([label, { count, rule }]) => {
      const dot = h('span.dot');
      dot.style.background = rule.color;
      return h('li', dot, `${kindName(label)} ${count}`);
    }), h('li.quiet', t('graph.hint')));
  }

  function drawTable() {
    if (!table.hidden) replace(table, graphTable(graph, expand));
  }

  function dataOf(found) {
    const rule = ruleOf(found.labels, style);
    const size = Math.max(52, Math.round(Number.parseFloat(rule.diameter) * 0.75) || 0);
    return {
      id: found.elementId, label: labelOf(found, style), colour: rule.color, border: rule['border-color'], ink: rule['text-color-internal'],
      size, room: size - 6,
    };
  }

  function describe(found) {
    const properties = Object.entries(found.properties).filter(([key, value]) => !['id', 'text', 'sha256', 'aliases'].includes(key) && value !== null && value !== '');
    return `${kindName(found.labels.at(-1))}：${properties.slice(0, 5).map(([key, value]) => `${key} ${value}`).join('，')}`;
  }
}

/** Lays the longer side of a drawing along the longer side of its frame. */
function turn(places, wide) {
  const spread = axis => Math.max(...[...places.values()].map(place => place[axis])) - Math.min(...[...places.values()].map(place => place[axis]));
  if (wide === spread('x') >= spread('y')) return;
  for (const [id, { x, y }] of places) places.set(id, { x: y, y: x });
}

function stylesheet(crowded) {
  const family = getComputedStyle(document.body).fontFamily;
  return [
    { selector: 'node', style: {
      width: 'data(size)', height: 'data(size)', 'background-color': 'data(colour)', 'border-width': 2, 'border-color': 'data(border)',
      label: 'data(label)', color: 'data(ink)', 'font-size': 9.5, 'font-family': family, 'text-wrap': 'wrap', 'text-max-width': 'data(room)', 'text-overflow-wrap': 'anywhere',
      'text-valign': 'center', 'text-halign': 'center', 'min-zoomed-font-size': crowded ? 9 : 4 } },
    { selector: 'node:selected', style: { 'border-width': 4, 'border-color': colour('accent') } },
    { selector: 'edge', style: {
      width: 1.2, 'line-color': colour('quiet'), 'target-arrow-color': colour('quiet'), 'target-arrow-shape': crowded ? 'none' : 'triangle',
      'curve-style': crowded ? 'haystack' : 'bezier', opacity: 0.6, label: crowded ? '' : 'data(type)', color: colour('ink'), 'font-size': 7, 'font-family': family, 'text-rotation': 'autorotate',
      'text-background-color': colour('paper'), 'text-background-opacity': 0.85, 'min-zoomed-font-size': 7 } },
  ];
}
