// The sentences an answer rests on, numbered; each opens the transcript at its place.
import { h } from '../base/dom.js';
import { CHINESE, t } from '../i18n/index.js';

export function sourcesPanel(answer, open) {
  const stated = statedWords(answer);
  return h('ol.sources', { lang: CHINESE }, answer.citations.map(citation => h('li',
    h('button.source', { type: 'button', title: t('openTranscript'), on: { click: () => open(citation, answer.citations) } },
      h('q', marked(citation.text, stated)),
      h('span.by', [citation.speaker, citation.briefing].filter(Boolean).join(' · '))))));
}

/** The words that state the figures, where the rows give them. */
function statedWords({ columns, rows }) {
  const column = columns.indexOf('text');
  return column < 0 ? [] : rows.map(row => row[column]).filter(words => typeof words === 'string' && words.length > 1);
}

function marked(text, stated) {
  const words = stated.find(candidate => text.includes(candidate) && candidate.length < text.length);
  if (!words) return text;
  const at = text.indexOf(words);
  return [text.slice(0, at), h('mark', words), text.slice(at + words.length)];
}
