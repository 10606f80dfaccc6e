// Thumbs up and down for an answer, kept by the service; a thumb down may say why.
import { button, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { say } from '../base/notice.js';
import { feedback } from '../api/service.js';
import { t } from '../i18n/index.js';

export function thumbs(turn, changed) {
  const up = thumb('up');
  const down = thumb('down');
  const comment = h('form.comment', { hidden: true, on: { submit: sendComment } },
    h('input', { type: 'text', name: 'comment', maxlength: '500', 'aria-label': t('thumb.why'), placeholder: t('thumb.why') }), h('button', t('thumb.send')));
  const node = h('div.thumbs', { role: 'group', 'aria-label': t('thumb.group') }, up, down, comment);
  mark();
  return node;

  function thumb(rating) {
    return button([icon(rating), h('span.visually-hidden', t(`thumb.${rating}`))], () => rate(rating), { class: 'plain', title: t(`thumb.${rating}`) });
  }

  async function rate(rating, said) {
    try {
      await feedback({
        rating, comment: said, conversationId: turn.answer.conversationId,
        question: turn.question, answer: turn.answer.answer.slice(0, 4_000), cypher: turn.answer.cypher.slice(0, 4_000),
      });
      turn.rating = rating;
      changed();
      mark();
      comment.hidden = rating !== 'down' || said !== undefined;
      if (!comment.hidden) comment.elements.comment.focus();
      say(t('thumb.thanks'));
    } catch (error) {
      say(error.message);
    }
  }

  function sendComment(event) {
    event.preventDefault();
    const said = comment.elements.comment.value.trim();
    if (said) rate('down', said);
    else comment.hidden = true;
  }

  function mark() {
    up.setAttribute('aria-pressed', String(turn.rating === 'up'));
    down.setAttribute('aria-pressed', String(turn.rating === 'down'));
  }
}
