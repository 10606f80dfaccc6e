// The transcript beside an answer, opened at a cited sentence.
import { button, h, replace } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { readBriefing } from '../api/service.js';
import { t } from '../i18n/index.js';
import { transcript } from './transcript.js';

export function transcriptPane() {
  const title = h('h2');
  const place = h('p.place.quiet', { 'aria-live': 'polite' });
  const text = h('div.pane-text', { tabindex: '0' });
  const steps = h('div.steps');
  const node = h('aside.pane', { hidden: true, 'aria-label': t('transcript') },
    h('header', h('div', title, place), steps, button(icon('close'), () => close(), { class: 'plain', 'aria-label': t('close'), title: t('close') })), text);
  let shown = { id: null };
  let before = null;

  return { node, open, close, isOpen: () => !node.hidden };

  /** @param citation the sentence; @param all the citations one can step through */
  async function open(citation, all) {
    if (node.hidden) before = document.activeElement;
    node.hidden = false;
    node.parentElement?.classList.add('with-pane');
    drawSteps(citation, all);
    try {
      if (shown.id !== citation.briefingId) await read(citation.briefingId);
      await shown.view.complete;
      mark(citation);
    } catch (error) {
      title.textContent = citation.briefing ?? '';
      replace(text, h('p.failure', { role: 'alert' }, error.message));
      shown = { id: null };
    }
  }

  function close() {
    node.hidden = true;
    node.parentElement?.classList.remove('with-pane');
    if (before?.isConnected) before.focus();
  }

  async function read(id) {
    replace(text, h('p.quiet', t('loading')));
    const briefing = await readBriefing(id);
    shown = { id, briefing, view: transcript(briefing.statements) };
    replace(title, h('a', { href: `/briefings/${encodeURIComponent(id)}` }, briefing.briefing.title));
    replace(text, shown.view.node);
  }

  function mark(citation) {
    const statement = shown.briefing.statements.find(({ start, end }) => start <= citation.start && citation.start < end) ?? null;
    place.textContent = [statement?.speaker ?? citation.speaker, statement?.section].filter(Boolean).join(' · ');
    const sentence = statement && shown.view.find(statement.start);
    for (const cited of text.querySelectorAll('.cited')) {
      cited.classList.remove('cited');
      cited.removeAttribute('aria-current');
    }
    if (!sentence) return;
    sentence.classList.add('cited');
    sentence.setAttribute('aria-current', 'true');
    sentence.scrollIntoView({ block: 'center', behavior: 'instant' }); // a long way: nothing is gained by seeing it fly past
    sentence.focus({ preventScroll: true });
  }

  function drawSteps(citation, all) {
    const at = all.indexOf(citation);
    const step = (by, name) => button(icon(name), () => open(all[at + by], all), { class: 'plain', disabled: !all[at + by], 'aria-label': t(name), title: t(name) });
    replace(steps, all.length > 1 ? [step(-1, 'previous'), h('span.quiet', `${at + 1}/${all.length}`), step(1, 'next')] : null);
  }
}
