// One briefing: its repaired transcript with everything recognised marked, and its facts in a table.
import { button, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { confirm } from '../base/confirm.js';
import { go } from '../base/router.js';
import { readBriefing, removeBriefing } from '../api/service.js';
import { say } from '../base/notice.js';
import { CHINESE, kindName, t } from '../i18n/index.js';
import { transcript } from '../evidence/transcript.js';
import { factsTable } from './facts.js';

export async function draw({ id }) {
  const found = await readBriefing(id);
  const { briefing, statements, facts, names } = found;
  const view = transcript(statements, { marked: true });
  const counts = new Map();
  for (const { kind } of [...facts.filter(fact => !names.some(name => name.name.id === fact.fact.id)), ...names]) counts.set(kind, (counts.get(kind) ?? 0) + 1);

  const about = [['date', briefing.dateText ?? briefing.date], ['place', briefing.place], ['series', briefing.series], ['session', briefing.session], ['source', briefing.source]].filter(([, value]) => value);
  const node = h('div.page.briefing-page',
    h('header',
      h('p.crumb', h('a', { href: '/briefings' }, t('view.briefings'))),
      h('h1', { lang: CHINESE }, briefing.title),
      h('dl.about', about.map(([key, value]) => h('div', h('dt', t(`briefing.${key}`)), h('dd', value)))),
      h('div.actions', button([icon('trash'), t('delete')], remove, { class: 'plain' }))),
    legend(),
    h('div.split',
      h('section', { 'aria-label': t('transcript') }, h('h2', t('transcript')), view.node),
      factsTable(found, openSentence)));
  return { title: briefing.title, node };

  /** What was found by kind; a press hides or shows its marks. */
  function legend() {
    return h('ul.counts.legend-marks', { 'aria-label': t('briefing.found') }, [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => h('li',
      button([h(`span.swatch.k-${kind}`), kindName(kind), ' ', h('b', String(count))], event => {
        const hidden = view.node.classList.toggle(`without-${kind}`);
        for (const mark of view.node.querySelectorAll(`mark.k-${CSS.escape(kind)}`)) mark.classList.toggle(`off-${kind}`, hidden);
        event.currentTarget.setAttribute('aria-pressed', String(!hidden));
      }, { class: 'plain', 'aria-pressed': 'true' }))));
  }

  async function openSentence(order) {
    await view.complete;
    const sentence = view.find(statements.find(statement => statement.order === order)?.start);
    if (!sentence) return;
    view.node.querySelector('.cited')?.classList.remove('cited');
    sentence.classList.add('cited');
    sentence.scrollIntoView({ block: 'center', behavior: 'instant' });
    sentence.focus({ preventScroll: true });
  }

  async function remove() {
    if (!(await confirm(t('briefings.confirm', { title: briefing.title }), t('delete')))) return;
    try {
      await removeBriefing(id);
      say(t('briefings.deleted'));
      go('/briefings');
    } catch (error) {
      say(error.message);
    }
  }
}
