// What an empty conversation shows: what is loaded, and questions to begin with.
import { button, h } from '../base/dom.js';
import { listBriefings, starters } from '../api/service.js';
import { t } from '../i18n/index.js';

export async function welcome(ask) {
  const head = h('h1', t('welcome'));
  try {
    const [briefings, questions] = await Promise.all([listBriefings(), starters()]);
    const figures = briefings.reduce((sum, briefing) => sum + briefing.figures, 0);
    return {
      briefings,
      node: h('div.welcome', head,
        briefings.length === 0
          ? h('p.quiet', t('welcome.empty'), ' ', h('a', { href: '/briefings' }, t('briefings.load')))
          : h('p.quiet', h('a', { href: '/briefings' }, t('welcome.loaded', { count: briefings.length })), t('welcome.figures', { figures }), briefings.length === 1 ? h('span.theme', briefings[0].title) : null),
        questions.length === 0 ? null : [h('h2', t('welcome.starters')), h('ul.starters', questions.map(question => h('li', button(question, () => ask(question), { class: 'chip' }))))]),
    };
  } catch (error) {
    return { briefings: null, node: h('div.welcome', head, h('p.failure', { role: 'alert' }, error.message)) };
  }
}
