// Where a question is typed. Enter sends, Shift+Enter breaks the line, Escape stops, arrow-up brings the last question back.
import { button, h, replace } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { t } from '../i18n/index.js';

const MAX_LENGTH = 500;

/**
 * @param send called with the question; @param stop called to end the answer that is on its way
 * @param previous gives the last question, or null
 * @param chooseScope called with the id of the briefing that questions are kept to, or null
 */
export function composer({ send, stop, previous, chooseScope }) {
  const input = h('textarea', {
    id: 'question', rows: '1', maxlength: String(MAX_LENGTH), placeholder: t('ask.placeholder'), 'aria-describedby': 'ask-keys', enterkeyhint: 'send', autocomplete: 'off',
  });
  const submit = h('button.send', { type: 'submit', 'aria-label': t('ask.send'), title: t('ask.send') }, icon('send'));
  const halt = button(icon('stop'), stop, { class: 'send', 'aria-label': t('ask.stop'), title: t('ask.stop'), hidden: true });
  const scope = h('select', { hidden: true, 'aria-label': t('ask.scope'), on: { change: () => chooseScope(scope.value || null) } });
  const count = h('span.count.quiet', { role: 'status' });

  const form = h('form.composer', { autocomplete: 'off', on: { submit: event => { event.preventDefault(); submitQuestion(); } } },
    h('div.box',
      h('label.visually-hidden', { for: 'question' }, t('ask.question')), input,
      h('div.tools', scope, h('span.keys', { id: 'ask-keys' }, t('ask.keys')), count, submit, halt)));

  let busy = false;

  input.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return; // the input method has this key
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submitQuestion();
    } else if (event.key === 'ArrowUp' && input.value === '') {
      const last = previous();
      if (!last) return;
      event.preventDefault();
      input.value = last;
      fit();
    }
  });
  input.addEventListener('input', fit);
  input.addEventListener('input', () => { count.textContent = input.value.length > MAX_LENGTH * 0.9 ? `${input.value.length} / ${MAX_LENGTH}` : ''; });

  function submitQuestion() {
    const question = input.value.trim();
    if (busy || question === '') return;
    input.value = '';
    count.textContent = '';
    fit();
    send(question);
  }

  /** For browsers without field-sizing: as high as the text, up to a limit of the style sheet. */
  function fit() {
    if (CSS.supports('field-sizing', 'content')) return;
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
  }

  return {
    node: form,
    focus: () => input.focus({ preventScroll: true }),
    setBusy(value) {
      busy = value;
      submit.hidden = value;
      halt.hidden = !value;
    },
    /** @param briefings [{ id, title }]; of one alone there is nothing to choose */
    setScopes(briefings, chosen) {
      scope.hidden = briefings.length < 2;
      replace(scope, h('option', { value: '' }, t('ask.everywhere', { count: briefings.length })), briefings.map(({ id, title }) => h('option', { value: id }, title ?? id)));
      scope.value = briefings.some(({ id }) => id === chosen) ? chosen : '';
    },
  };
}
