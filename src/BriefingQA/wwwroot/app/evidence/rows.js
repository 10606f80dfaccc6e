// Rows of a query: sorted by a click, copied, saved as CSV. Of many rows only those in sight are drawn.
import { button, h, replace } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { copy, download } from '../base/files.js';
import { delimited, shorten, show } from '../base/format.js';
import { t } from '../i18n/index.js';

/** From this many rows on, only those in sight are drawn. */
const DRAW_ALL = 100;
const MARGIN = 12;

export function rowsPanel({ columns, rows, rowsTotal }, name) {
  const filled = columns.map((_, index) => rows.some(row => row[index] !== null && row[index] !== ''));
  const shownColumns = rows.length > 0 && filled.some(Boolean) ? columns.map((_, index) => index).filter(index => filled[index]) : columns.map((_, index) => index);
  const left = columns.length - shownColumns.length;
  const narrowed = row => shownColumns.map(index => row[index]);
  return [
    h('div.bar',
      h('span.quiet', t('rows.count', { count: rowsTotal ?? rows.length }), rowsTotal > rows.length ? t('rows.kept', { count: rows.length }) : '', left > 0 ? t('rows.empty', { count: left }) : ''),
      button([icon('copy'), t('copy')], () => copy(delimited(columns, rows, '\t')), { class: 'plain' }),
      button([icon('download'), 'CSV'], () => download(`${shorten(name || 'rows', 40)}.csv`, 'text/csv', delimited(columns, rows)), { class: 'plain' })),
    rows.length === 0 ? h('p.quiet', t('rows.none')) : dataTable(shownColumns.map(index => columns[index]), rows.map(narrowed), { label: t('tab.rows', { count: rows.length }) }),
  ];
}

/**
 * @param rows lists of values
 * @param render draws a cell: (value, rowIndex, columnIndex) → node or text
 * @param rowHeight of one row in CSS pixels; all rows are as high where there are many
 */
export function dataTable(columns, rows, { label, render = show, rowHeight = 34, sortable = true } = {}) {
  const many = rows.length > DRAW_ALL;
  let order = rows.map((_, index) => index);
  let sorted = null;

  const heads = columns.map((column, index) => h('th', { scope: 'col', 'aria-sort': 'none' },
    sortable ? button(column, () => sort(index), { class: 'head' }) : column));
  const body = h('tbody');
  const table = h('table', { 'aria-rowcount': String(rows.length + 1), 'aria-label': label }, h('thead', h('tr', heads)), body);
  const frame = h('div.table', { class: many ? 'many' : '', tabindex: '0', role: 'region', 'aria-label': label, on: { scroll: () => many && draw() } }, table);
  if (many) new ResizeObserver(() => draw()).observe(frame);
  draw();
  return frame;

  function draw() {
    const height = many ? frame.clientHeight || 400 : 0;
    const first = many ? Math.max(0, Math.floor(frame.scrollTop / rowHeight) - MARGIN) : 0;
    const last = many ? Math.min(rows.length, Math.ceil((frame.scrollTop + height) / rowHeight) + MARGIN) : rows.length;
    if (body.dataset.drawn === `${first}-${last}-${sorted?.key}`) return;
    body.dataset.drawn = `${first}-${last}-${sorted?.key}`;
    replace(body,
      spacer(first),
      order.slice(first, last).map((row, offset) => h('tr', { 'aria-rowindex': String(first + offset + 2) },
        rows[row].map((value, column) => h('td', { class: typeof value === 'number' ? 'number' : null, title: many ? show(value) : null }, render(value, row, column))))),
      spacer(rows.length - last));
  }

  function spacer(count) {
    if (!many || count <= 0) return null;
    const line = h('tr', { 'aria-hidden': 'true' }, h('td.spacer', { colspan: String(columns.length) }));
    line.firstChild.style.height = `${count * rowHeight}px`;
    return line;
  }

  function sort(column) {
    const descending = sorted?.column === column && !sorted.descending;
    sorted = { column, descending, key: `${column}${descending}` };
    order = rows.map((_, index) => index).sort((a, b) => compare(rows[a][column], rows[b][column]) * (descending ? -1 : 1) || a - b);
    heads.forEach((head, index) => head.setAttribute('aria-sort', index === column ? (descending ? 'descending' : 'ascending') : 'none'));
    frame.scrollTop = 0;
    draw();
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Numbers before texts, nothing at the end. */
function compare(a, b) {
  const rank = value => (value === null || value === undefined ? 2 : typeof value === 'number' ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return rank(a) === 0 ? a - b : rank(a) === 2 ? 0 : collator.compare(show(a), show(b));
}
