// Whether a chart helps to read rows, and which: a share, growth between times, a ranking. Where one number says all there is none.
import { number } from '../base/format.js';

/** More bars than this are read faster in a table. */
const MOST = 20;

/** @returns { kind: 'share' | 'growth' | 'ranking', unit, title, bars: [{ label, value, text }], whole? } or null */
export function chartOf(columns, rows) {
  const figures = figuresOf(columns, rows);
  return figures ? change(figures) ?? share(figures) ?? series(figures) ?? ranking(figures) : pairs(columns, rows);
}

/** Rows that state figures, as objects; null where the columns are others. */
function figuresOf(columns, rows) {
  if (!columns.includes('value') || !columns.includes('unit')) return null;
  return rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index]]))).filter(figure => typeof figure.value === 'number' || typeof figure.changeAmount === 'number');
}

/** From an earlier figure to a later one. */
function change(figures) {
  if (figures.length !== 1) return null;
  const [{ value, unit, baseValue, baseUnit, basePeriod, period, subject, indicator }] = figures;
  if (typeof value !== 'number' || typeof baseValue !== 'number' || (baseUnit ?? unit) !== unit) return null;
  return { kind: 'growth', unit, title: joined(subject, indicator), bars: [bar(basePeriod ?? '—', baseValue, unit), bar(period ?? '—', value, unit)] };
}

/** A part of a whole. */
function share(figures) {
  const shares = figures.filter(({ value, unit, indicator, shareOf }) => unit === '%' && value > 0 && value <= 100 && (shareOf || /(?:占比|比重|份额)$/.test(indicator ?? '')));
  if (shares.length !== 1 || figures.length !== 1) return null;
  const [{ value, subject, indicator, shareOf, period }] = shares;
  return { kind: 'share', unit: '%', title: joined(period, subject, indicator), whole: shareOf ?? null, bars: [bar(subject ?? indicator, value, '%')] };
}

/** One indicator of one subject at several times. */
function series(figures) {
  const known = comparable(figures);
  if (known.length < 2 || unique(known, 'subject') > 1 || unique(known, 'period') < known.length) return null;
  const bars = known.map(figure => ({ ...bar(figure.period ?? '—', figure.value, figure.unit), at: Number(/\d{4}/.exec(figure.period ?? '')?.[0] ?? 0) }));
  return { kind: 'growth', unit: known[0].unit, title: joined(known[0].subject, known[0].indicator), bars: bars.sort((a, b) => a.at - b.at).slice(0, MOST) };
}

/** One indicator of several subjects. */
function ranking(figures) {
  const known = comparable(figures);
  if (known.length < 2) return null;
  const bars = known.map(figure => bar(joined(figure.subject, unique(known, 'period') > 1 ? figure.period : null), figure.value, figure.unit));
  return { kind: 'ranking', unit: known[0].unit, title: known[0].indicator ?? '', bars: bars.sort((a, b) => b.value - a.value).slice(0, MOST) };
}

/** Any other rows of a name and a number. */
function pairs(columns, rows) {
  if (columns.length !== 2 || rows.length < 2) return null;
  const numeric = [0, 1].find(index => rows.every(row => typeof row[index] === 'number'));
  if (numeric === undefined || !rows.every(row => typeof row[1 - numeric] === 'string')) return null;
  const bars = rows.map(row => bar(row[1 - numeric], row[numeric], ''));
  return { kind: 'ranking', unit: '', title: columns[numeric], bars: bars.sort((a, b) => b.value - a.value).slice(0, MOST) };
}

/** The figures that measure the same in the same unit, where most do. */
function comparable(figures) {
  const stated = figures.filter(figure => typeof figure.value === 'number');
  if (stated.length < 2) return [];
  const same = stated.filter(figure => figure.unit === stated[0].unit && figure.indicator === stated[0].indicator);
  return same.length === stated.length ? same : [];
}

const unique = (figures, key) => new Set(figures.map(figure => figure[key])).size;

const joined = (...words) => words.filter(Boolean).join(' ');

const bar = (label, value, unit) => ({ label, value, text: `${number(value)}${unit ?? ''}` });
