// An answer: its status, its words with numbered citations, how the question was read, and what can be asked instead or next.
import { button, h } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { CHINESE, t } from '../i18n/index.js';
import { evidence } from '../evidence/evidence.js';
import { placed } from './citing.js';
import { thumbs } from './thumbs.js';
import { copy } from '../base/files.js';
import { answerMarkdown } from './export.js';
import { statusOf } from './status.js';

/** A lead of at most so many characters is set large: the figure or the name that the question asked for. */
const LEAD_LENGTH = 24;

/** @param turn { question, answer }; @param actions { ask, openCitation, changed } */
export function renderAnswer(turn, actions) {
  const { answer } = turn;
  const status = statusOf(answer);
  const sources = evidence(turn, actions);
  const cite = index => { sources?.show('sources'); actions.openCitation(answer.citations[index], answer.citations); };
  return h('div.answer', { class: status },
    h('p.status', h('span.sign', { 'aria-hidden': 'true' }), t(`status.${status}`)),
    renderText(answer, cite),
    reading(answer, actions),
    sources?.node,
    h('div.after',
      h('div.actions',
        thumbs(turn, actions.changed),
        button([icon('copy'), h('span.visually-hidden', t('copyAnswer'))], () => copy(answerMarkdown(turn)), { class: 'plain', title: t('copyAnswer') }),
        answer.elapsedMs > 0 ? h('span.quiet', `${answer.model ? `${answer.model.name} · ` : ''}${t('milliseconds', { ms: Math.max(1, Math.round(answer.elapsedMs)) })}`) : null)),
    suggestions(answer.suggestions, actions.ask));
}

/** The words alone, while they still come from a model. */
export function renderText(answer, cite) {
  const node = h('div.text', { lang: CHINESE });
  const lines = placed(answer.answer, answer.citations ?? []);
  for (const { text, marks } of lines) {
    const lead = lines.length === 1 ? leadOf(text) : null;
    const line = h('p', lead ? [h('strong.lead', lead), h('span.detail', text.slice(lead.length))] : text);
    for (const index of marks)
      line.append(button(String(index + 1), () => cite(index), { class: 'cite', 'aria-label': t('cite', { number: index + 1 }) }));
    node.append(line);
  }
  return node;
}

function leadOf(text) {
  const end = text.indexOf('（');
  if (end > 0) return end <= LEAD_LENGTH ? text.slice(0, end) : null;
  return text.length <= LEAD_LENGTH ? text : null;
}

function reading(answer, actions) {
  const alternatives = answer.alternatives ?? [];
  if (!answer.interpretation && alternatives.length === 0) return null;
  return h('div.reading',
    answer.interpretation ? h('p', h('span.quiet', t('readAs')), ' ', answer.interpretation) : null,
    alternatives.length === 0 ? null : h('details', h('summary', t('otherReadings', { count: alternatives.length })),
      h('ul', alternatives.map(({ interpretation, question }) => h('li', button(interpretation || question, () => actions.ask(question), { class: 'chip', title: question }))))));
}

function suggestions(questions, ask) {
  if (!questions?.length) return null;
  return h('section.suggestions', { 'aria-label': t('askNext') }, h('p.quiet', t('askNext')),
    h('ul', { lang: CHINESE }, questions.slice(0, 3).map(question => h('li', button(question, () => ask(question), { class: 'chip' })))));
}
