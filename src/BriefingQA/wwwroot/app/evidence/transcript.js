// A repaired transcript: sections, speakers, paragraphs, and what was recognised in each sentence.
import { h, nextFrame } from '../base/dom.js';
import { CHINESE, kindName, t } from '../i18n/index.js';

/** Sentences that are drawn before the browser gets a frame. */
const BATCH = 60;
/** Kinds whose marks span a clause. */
const FACTS = ['Observation', 'Target', 'Measure'];
const NO_SPEECH = ['heading', 'speakerlabel', 'noise'];

/**
 * @param statements as GET /api/briefings/{id} gives them
 * @param marked whether to mark what was recognised
 * @returns { node, find: start → the sentence's element, complete: a promise }
 */
export function transcript(statements, { marked = false } = {}) {
  const node = h('div.transcript', { lang: CHINESE });
  const sentences = new Map();
  return { node, find: start => sentences.get(start), complete: draw() };

  async function draw() {
    let section = null;
    let speech = null;
    let paragraph = null;
    let heading = null;
    for (const [index, statement] of statements.entries()) {
      if (index > 0 && index % BATCH === 0) await nextFrame();
      if (statement.section && statement.section !== section) {
        section = statement.section;
        heading = null;
        node.append(h('h3', section));
        speech = null;
      }
      if (statement.role === 'heading') {
        if (!section?.includes(statement.text) && statement.text !== heading) {
          heading = statement.text;
          node.append(sentence(statement, 'h3'));
        } else sentences.set(statement.start, node.lastElementChild);
        speech = null;
        continue;
      }
      if (NO_SPEECH.includes(statement.role)) continue;
      const key = `${statement.role === 'question' ? 'q' : 'a'}${statement.speaker ?? ''}`;
      if (speech?.key !== key) {
        speech = { key, node: h('div.speech', { class: statement.role ?? '' }, speakerOf(statement)) };
        node.append(speech.node);
        paragraph = null;
      }
      if (paragraph === null || paragraph.number !== statement.paragraph) {
        paragraph = { number: statement.paragraph, node: h('p') };
        speech.node.append(paragraph.node);
      }
      paragraph.node.append(sentence(statement, 'span'));
    }
  }

  function sentence(statement, tag) {
    const made = h(`${tag}.sentence`, { tabindex: '-1', data: { order: statement.order } }, marked ? markedText(statement) : statement.text);
    sentences.set(statement.start, made);
    return made;
  }
}

function speakerOf({ role, speaker }) {
  if (role === 'question') return h('p.speaker', speaker ?? t('reporter'));
  return speaker ? h('p.speaker', speaker) : null;
}

/** Of names that overlap the longest is shown; facts are underlined beneath them. */
function shown(marks) {
  const names = [];
  for (const mark of marks.filter(({ kind }) => !FACTS.includes(kind)).sort((a, b) => (b.end - b.start) - (a.end - a.start)))
    if (names.every(({ start, end }) => mark.end <= start || mark.start >= end)) names.push(mark);
  return [...names, ...marks.filter(({ kind }) => FACTS.includes(kind))];
}

/** The text cut at every begin and end of a mark. */
export function markedText({ text, marks: all = [] }) {
  if (all.length === 0) return text;
  const marks = shown(all);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const around = marks.filter(({ start, end }) => start <= cuts[i] && end >= cuts[i + 1]).sort((a, b) => (a.end - a.start) - (b.end - b.start));
    const piece = text.slice(cuts[i], cuts[i + 1]);
    if (around.length === 0) pieces.push(piece);
    else pieces.push(h('mark', { class: around.map(({ kind }) => `k-${kind}`).join(' '), title: around.map(({ kind }) => kindName(kind)).join(' · ') }, piece));
  }
  return pieces;
}
