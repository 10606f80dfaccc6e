// The loaded briefings, and a place to drop or paste another one.
import { button, h, replace } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { confirm } from '../base/confirm.js';
import { say } from '../base/notice.js';
import { listBriefings, removeBriefing } from '../api/service.js';
import { CHINESE, t } from '../i18n/index.js';
import { intake } from './intake.js';

export async function draw() {
  const list = h('ul.briefing-list', { 'aria-label': t('view.briefings') });
  const node = h('div.page', h('h1', t('view.briefings')), h('p.quiet', t('briefings.about')), list, intake(refresh));
  await refresh();
  return { title: t('view.briefings'), node };

  async function refresh() {
    try {
      const briefings = await listBriefings();
      replace(list, briefings.length === 0 ? h('li.quiet', t('briefings.none')) : briefings.map(entry));
    } catch (error) {
      replace(list, h('li.failure', { role: 'alert' }, error.message));
    }
  }

  function entry({ id, title, date, theme, source, statements, figures }) {
    return h('li',
      h('div',
        h('a', { lang: CHINESE, href: `/briefings/${encodeURIComponent(id)}` }, title || source || id),
        h('p.quiet', [date, theme !== title ? theme : null, t('briefings.size', { statements, figures }), source].filter(Boolean).join(' · '))),
      button([icon('trash'), h('span.visually-hidden', t('briefings.delete', { title }))], () => remove(id, title), { class: 'plain', title: t('delete') }));
  }

  async function remove(id, title) {
    if (!(await confirm(t('briefings.confirm', { title }), t('delete')))) return;
    try {
      await removeBriefing(id);
      say(t('briefings.deleted'));
    } catch (error) {
      say(error.message);
    }
    await refresh();
  }
}
