// Asks before something is lost.
import { h } from './dom.js';
import { t } from '../i18n/index.js';

/** @returns a promise of whether it was confirmed */
export function confirm(question, action) {
  return new Promise(resolve => {
    const dialog = h('dialog', { 'aria-labelledby': 'confirm-question' },
      h('p', { id: 'confirm-question' }, question),
      h('form.actions', { method: 'dialog' },
        h('button', { value: 'no', autofocus: true }, t('cancel')),
        h('button.danger', { value: 'yes' }, action)));
    dialog.addEventListener('close', () => { dialog.remove(); resolve(dialog.returnValue === 'yes'); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
