// One turn of a conversation: the question, then an answer, a failure, or word that it was stopped.
import { button, h, replace } from '../base/dom.js';
import { CHINESE, t } from '../i18n/index.js';
import { renderAnswer, renderText } from './answer.js';

export function turnView(turn, actions) {
  const place = h('div.place');
  const node = h('article.turn', h('h2.asked', { lang: CHINESE }, turn.question), place);
  return {
    node,
    asking() {
      node.setAttribute('aria-busy', 'true');
      replace(place, h('p.waiting', h('span.dots', { 'aria-hidden': 'true' }), t('ask.looking')));
    },
    /** What has come so far of an answer that is still on its way. */
    partly(partial) {
      if (partial.answer) replace(place, h('div.answer.coming', renderText({ answer: partial.answer, citations: [] }, () => {})));
      else if (partial.interpretation) replace(place, h('p.waiting', h('span.dots', { 'aria-hidden': 'true' }), `${t('readAs')} ${partial.interpretation}`));
    },
    answered() {
      node.removeAttribute('aria-busy');
      replace(place, renderAnswer(turn, actions));
    },
    failed(message, retry) {
      node.removeAttribute('aria-busy');
      replace(place, h('div.answer.failed', { role: 'alert' }, h('p.status', h('span.sign', { 'aria-hidden': 'true' }), t('status.failed')), h('p', message), button(t('retry'), retry)));
    },
    stopped(retry) {
      node.removeAttribute('aria-busy');
      replace(place, h('div.answer.stopped', h('p.status', h('span.sign', { 'aria-hidden': 'true' }), t('status.stopped')), button(t('askAgain'), retry)));
    },
  };
}
