// What an empty conversation shows: what is loaded, and questions to begin with. Each part stands as soon as it is known.
import { button, h, replace } from '../base/dom.js';
import { starters } from '../api/service.js';
import { CHINESE, t } from '../i18n/index.js';

/** @param listed a promise of the loaded briefings */
export function welcome(listed, ask) {
  const loaded = h('div');
  const questions = h('div');
  fill(loaded, listed, summary);
  fill(questions, starters(), found => (found.length === 0 ? null : [
    h('h3', t('welcome.starters')), h('ul.starters', { lang: CHINESE }, found.map(question => h('li', button(question, () => ask(question), { class: 'chip' }))))]));
  return h('div.welcome', h('h2.hello', t('welcome')), loaded, questions);
}

function summary(briefings) {
  if (briefings.length === 0) return h('p.quiet', t('welcome.empty'), ' ', h('a', { href: '/briefings' }, t('briefings.load')));
  const figures = briefings.reduce((sum, briefing) => sum + briefing.figures, 0);
  return h('p.quiet', h('a', { href: '/briefings' }, t('welcome.loaded', { count: briefings.length })), t('welcome.figures', { figures }),
    briefings.length === 1 ? h('span.theme', { lang: CHINESE }, briefings[0].title) : null);
}

async function fill(place, promise, draw) {
  try {
    replace(place, draw(await promise));
  } catch (error) {
    replace(place, h('p.failure', { role: 'alert' }, error.message));
  }
}
