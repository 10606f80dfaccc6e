// One indicator over all briefings: who said which figure where.
import { h, replace } from '../base/dom.js';
import { rename } from '../base/router.js';
import { show } from '../base/format.js';
import { cypher } from '../api/service.js';
import { CHINESE, t } from '../i18n/index.js';
import { chartPanel } from '../evidence/chart.js';

const INDICATORS = `MATCH (b:Briefing)-[:HAS_STATEMENT]->(:Statement)<-[:STATED_IN]-(f:Observation)-[:MEASURES]->(i:Indicator)
RETURN i.name AS indicator, count(DISTINCT b) AS briefings, count(DISTINCT f) AS figures ORDER BY briefings DESC, figures DESC, indicator LIMIT 1000`;

const FIGURES = `MATCH (b:Briefing)-[:HAS_STATEMENT]->(s:Statement)<-[:STATED_IN]-(f:Observation)-[:MEASURES]->(i:Indicator {name: $indicator})
OPTIONAL MATCH (s)-[:SPOKEN_BY]->(p:Person)
RETURN DISTINCT b.id AS briefing, b.title AS title, f.subject AS subject, f.indicator AS indicator, f.period AS period, f.value AS value, f.unit AS unit,
  f.changeDirection AS changeDirection, f.changeAmount AS changeAmount, f.changeUnit AS changeUnit, s.text AS sentence, p.name AS speaker, f.id AS id ORDER BY subject, title, period LIMIT 500`;

const MOST_BARS = 20;

export async function draw() {
  const result = h('div.result');
  const chosen = new URLSearchParams(location.search).get('i');
  const indicators = (await cypher(INDICATORS, {})).rows;
  const select = h('select', { id: 'indicator', on: { change: () => choose(select.value) } },
    indicators.map(([name, briefings, figures]) => h('option', { value: name }, `${name}（${t('compare.counts', { briefings, figures })}）`)));
  const filter = h('input', { type: 'search', 'aria-label': t('compare.filter'), placeholder: t('compare.filter'), on: { input: narrow } });
  const node = h('div.page', h('h1', t('view.compare')), h('p.quiet', t('compare.about')),
    indicators.length === 0 ? h('p', t('compare.none'), ' ', h('a', { href: '/briefings' }, t('briefings.load')))
      : h('div.line', h('label', { for: 'indicator' }, t('compare.indicator')), select, filter), result);
  if (indicators.length > 0) {
    select.value = indicators.some(([name]) => name === chosen) ? chosen : indicators[0][0];
    await choose(select.value);
  }
  return { title: t('view.compare'), node };

  function narrow() {
    const wanted = filter.value.trim();
    for (const option of select.options) option.hidden = !option.value.includes(wanted);
    const first = [...select.options].find(option => !option.hidden);
    if (first && select.selectedOptions[0]?.hidden) choose(select.value = first.value);
  }

  async function choose(indicator) {
    rename(`/compare?i=${encodeURIComponent(indicator)}`);
    try {
      const { columns, rows } = await cypher(FIGURES, { indicator });
      const figures = rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
      const chart = chartOfFigures(indicator, figures);
      replace(result, table(figures), chart ? chartPanel(chart) : null);
    } catch (error) {
      replace(result, h('p.failure', { role: 'alert' }, error.message));
    }
  }
}

/** A row for each subject, a column for each briefing. */
function table(figures) {
  const briefings = new Map(figures.map(figure => [figure.briefing, figure.title]));
  const subjects = [...new Set(figures.map(figure => figure.subject))];
  return h('div.table', { tabindex: '0', role: 'region', 'aria-label': t('view.compare') },
    h('table.compare', { lang: CHINESE },
      h('thead', h('tr', h('th', { scope: 'col' }, t('compare.subject')), [...briefings].map(([id, title]) => h('th', { scope: 'col' }, h('a', { href: `/briefings/${encodeURIComponent(id)}` }, title))))),
      h('tbody', subjects.map(subject => h('tr', h('th', { scope: 'row' }, subject ?? '—'), [...briefings.keys()].map(briefing => h('td',
        figures.filter(figure => figure.briefing === briefing && figure.subject === subject).map(figure => h('details.figure',
          h('summary', h('b', words(figure)), figure.period ? h('span.quiet', ` ${figure.period}`) : null),
          h('blockquote', figure.sentence, figure.speaker ? h('footer', `—— ${figure.speaker}`) : null))))))))));
}

/** The figures in the unit that most are given in, where there are two or more; each with its briefing where there are several. */
function chartOfFigures(indicator, figures) {
  const byUnit = Map.groupBy(figures.filter(({ value }) => typeof value === 'number'), ({ unit }) => unit);
  const [unit, known] = [...byUnit].sort((a, b) => b[1].length - a[1].length)[0] ?? [null, []];
  if (known.length < 2) return null;
  const several = new Set(known.map(({ briefing }) => briefing)).size > 1;
  const bars = known.map(({ title, subject, period, value }) => ({
    label: [[subject, period].filter(Boolean).join(' '), several ? title : null].filter(Boolean).join('\n'), value, text: `${show(value)}${unit ?? ''}` }));
  return { kind: 'ranking', unit, title: indicator, bars: bars.sort((a, b) => b.value - a.value).slice(0, MOST_BARS) };
}

function words({ value, unit, changeDirection, changeAmount, changeUnit }) {
  const level = value === null ? '' : `${show(value)}${unit ?? ''}`;
  const change = changeAmount === null ? '' : `${changeDirection ?? ''}${show(changeAmount)}${changeUnit ?? ''}`;
  return [level, change].filter(Boolean).join('，');
}
