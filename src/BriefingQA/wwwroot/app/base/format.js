// Numbers, values of the graph and times as a person reads them.
import { language } from '../i18n/index.js';

export function number(value) {
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e6) / 1e6);
}

export const isNode = value => value !== null && typeof value === 'object' && Array.isArray(value.labels) && 'properties' in value;

export const isRelationship = value => value !== null && typeof value === 'object' && 'startNodeElementId' in value;

/** The words a node is known by. */
export function caption({ properties, labels }) {
  return String(properties.name ?? properties.title ?? properties.heading ?? properties.question ?? properties.text ?? properties.id ?? labels?.[0] ?? '');
}

/** A value of a row in one line. */
export function show(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'object') return String(value);
  if (isNode(value)) return `(:${value.labels.join(':')} ${caption(value)})`;
  if (isRelationship(value)) return `[:${value.type}]`;
  if (Array.isArray(value)) return value.some(item => isNode(item) || isRelationship(item)) ? value.map(show).join(' ') : value.map(show).join('、');
  return JSON.stringify(value);
}

export function when(time) {
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(time);
}

export function shorten(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** A table of a spreadsheet: CSV as RFC 4180 has it, or tab-separated for the clipboard. */
export function delimited(columns, rows, separator = ',') {
  const cell = value => {
    let text = show(value);
    if (/^[=+\-@\t]/.test(text) && typeof value !== 'number') text = `'${text}`; // a spreadsheet would run it as a formula
    if (separator === '\t') return text.replace(/[\t\r\n]+/g, ' ');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map(row => row.map(cell).join(separator)).join(separator === ',' ? '\r\n' : '\n');
}
