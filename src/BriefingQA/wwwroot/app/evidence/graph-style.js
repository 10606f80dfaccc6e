// The colours and captions of Neo4j Browser's style file, so that a node looks the same here as there.
import { graphStyle } from '../api/service.js';
import { caption, shorten } from '../base/format.js';

const PLAIN = { color: '#A5ABB6', 'border-color': '#9AA1AC', 'text-color-internal': '#1F2A37', diameter: '65px' };
let rules = null;

/** @returns label → properties */
export async function loadStyle() {
  rules ??= graphStyle().then(parse).catch(() => { rules = null; return new Map(); });
  return rules;
}

export function parse(grass) {
  const found = new Map();
  for (const [, selector, block] of grass.matchAll(/([\w.]+)\s*\{([^}]*)\}/g)) {
    if (!selector.startsWith('node.')) continue;
    const properties = { ...PLAIN };
    for (const [, name, value] of block.matchAll(/([\w-]+)\s*:\s*("[^"]*"|[^;]+);/g)) properties[name] = value.replaceAll('"', '').trim();
    found.set(selector.slice(5), properties);
  }
  return found;
}

/** The rule of the most particular label: second labels come last. */
export function ruleOf(labels, style) {
  for (const label of [...labels].reverse()) if (style.has(label)) return style.get(label);
  return PLAIN;
}

/** What is written on a node. */
export function labelOf(node, style) {
  const template = ruleOf(node.labels, style).caption;
  const text = template?.replace(/\{(\w+)\}/g, (_, name) => node.properties[name] ?? '') || caption(node);
  return shorten(text, 15);
}
