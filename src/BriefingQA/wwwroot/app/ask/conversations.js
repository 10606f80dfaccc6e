// Conversations, kept in this browser only: an index of all, and the turns of each under its own key.
import { read, remove, write } from '../base/store.js';

/** Rows of an answer that are kept; the query can be run again for the rest. */
const KEPT_ROWS = 200;

const key = id => `conversation.${id}`;

/** @returns [{ id, title, updated }], the latest first */
export const list = () => read('conversations') ?? [];

/** @returns { id, serverId, briefing, turns: [{ question, answer, asked, rating }] } */
export function load(id) {
  return read(key(id));
}

export function create() {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');
  return { id, serverId: null, briefing: null, turns: [] };
}

export function save(conversation) {
  const kept = { ...conversation, turns: conversation.turns.filter(turn => turn.answer).map(turn => ({ ...turn, answer: shortened(turn.answer) })) };
  if (kept.turns.length === 0) return;
  const others = list().filter(entry => entry.id !== conversation.id);
  const entry = { id: conversation.id, title: kept.turns[0].question, updated: Date.now() };
  while (!write(key(conversation.id), kept) && others.length > 0) remove(key(others.pop().id)); // full: the oldest goes
  write('conversations', [entry, ...others]);
}

export function forget(id) {
  remove(key(id));
  write('conversations', list().filter(entry => entry.id !== id));
}

export function forgetAll() {
  for (const { id } of list()) remove(key(id));
  remove('conversations');
}

/** The conversations in which a question or an answer holds all the words. */
export function search(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return list();
  return list().filter(({ id }) => {
    const said = (load(id)?.turns ?? []).map(turn => `${turn.question}\n${turn.answer.answer}`).join('\n').toLowerCase();
    return wanted.every(word => said.includes(word));
  });
}

function shortened(answer) {
  return answer.rows.length <= KEPT_ROWS ? answer : { ...answer, rows: answer.rows.slice(0, KEPT_ROWS), rowsTotal: answer.rowsTotal ?? answer.rows.length };
}
