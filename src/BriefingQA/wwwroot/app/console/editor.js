// A plain text area with its text coloured behind it, and a mark where the service found an error.
import { h, replace } from '../base/dom.js';
import { t } from '../i18n/index.js';
import { highlighted } from '../evidence/highlight.js';

/** @param run called on Ctrl+Enter or ⌘+Enter */
export function editor(text, run) {
  const behind = h('pre.behind', { 'aria-hidden': 'true' });
  const input = h('textarea', {
    id: 'query', rows: '6', spellcheck: 'false', autocapitalize: 'off', 'aria-label': t('console.query'), 'aria-describedby': 'query-error',
    on: { input: () => { clear(); paint(); }, scroll: follow, keydown: event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); } } },
  });
  const error = h('p.failure', { id: 'query-error', role: 'alert', hidden: true });
  input.value = text;
  paint();
  return {
    node: h('div.editor', h('div.layers', behind, input), error),
    input,
    /** @param position UTF-16 offset of the error in the text, or null */
    fail(message, position) {
      error.hidden = false;
      if (position === null) {
        error.textContent = message;
        return;
      }
      const before = input.value.slice(0, position).split('\n');
      const told = message.replace(/ at line \d+, column \d+/, ''); // the page says it in the language of the reader
      error.textContent = `${t('console.at', { line: before.length, column: before.at(-1).length + 1 })} ${told}`;
      input.setAttribute('aria-invalid', 'true');
      paint(position);
      input.focus();
      input.setSelectionRange(position, position);
    },
    clear,
  };

  function clear() {
    error.hidden = true;
    input.removeAttribute('aria-invalid');
  }

  function paint(wrong = null) {
    const value = input.value;
    if (wrong === null) replace(behind, highlighted(value), '\n');
    else {
      const end = /^[\p{L}\p{N}_]+/u.exec(value.slice(wrong))?.[0].length ?? 1;
      replace(behind, highlighted(value.slice(0, wrong)), h('span.c-wrong', value.slice(wrong, wrong + end) || ' '), highlighted(value.slice(wrong + end)), '\n');
    }
    follow();
  }

  function follow() {
    behind.scrollTop = input.scrollTop;
    behind.scrollLeft = input.scrollLeft;
  }
}
