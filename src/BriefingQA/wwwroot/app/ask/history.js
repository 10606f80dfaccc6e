// The conversations of this browser: find one, open it, delete it.
import { button, h, replace } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { confirm } from '../base/confirm.js';
import { when } from '../base/format.js';
import { CHINESE, t } from '../i18n/index.js';
import { forget, forgetAll, list, search } from './conversations.js';

/** @param current the id of the open conversation; @param gone called when it was deleted */
export function historyPanel(current, gone) {
  const words = h('input', { type: 'search', 'aria-label': t('history.search'), placeholder: t('history.search'), on: { input: draw } });
  const entries = h('ul.entries', { lang: CHINESE });
  const clear = button(t('history.clear'), async () => {
    if (!(await confirm(t('history.clearAll'), t('delete')))) return;
    forgetAll();
    draw();
    gone();
  }, { class: 'plain small' });
  const node = h('aside.history', { id: 'history', 'aria-label': t('history') },
    h('a.new', { href: '/' }, icon('plus'), t('history.new')), words, entries, clear);
  draw();
  return { node, draw };

  function draw() {
    const found = search(words.value);
    clear.hidden = list().length === 0;
    words.hidden = list().length === 0;
    replace(entries, found.length === 0
      ? h('li.quiet', list().length === 0 ? t('history.none') : t('history.noMatch'))
      : found.map(entry => h('li', { class: entry.id === current() ? 'open' : '' },
        h('a', { href: `/c/${entry.id}`, 'aria-current': entry.id === current() ? 'page' : null }, h('span', entry.title), h('time', when(entry.updated))),
        button(icon('trash'), async () => {
          if (!(await confirm(t('history.delete', { title: entry.title }), t('delete')))) return;
          forget(entry.id);
          draw();
          if (entry.id === current()) gone();
        }, { class: 'plain', 'aria-label': t('history.delete', { title: entry.title }) }))));
  }
}
