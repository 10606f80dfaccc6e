// Wires the page: the form, the starters and the conversation.
import { ask, listBriefings, listStarters } from './api.js';
import { renderAnswer, renderFailure, renderTurn } from './answer.js';
import { text } from './dom.js';

const form = document.querySelector('#ask');
const question = document.querySelector('#question');
const button = form.querySelector('button');
const conversation = document.querySelector('#conversation');
const starters = document.querySelector('#starters');

let conversationId;

form.addEventListener('submit', event => {
  event.preventDefault();
  send(question.value.trim());
});

question.addEventListener('keydown', event => {
  // Enter confirms a word while an input method composes; it sends only otherwise.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  form.requestSubmit();
});

async function send(asked) {
  if (!asked || button.disabled) return;
  starters.hidden = true;
  button.disabled = true;
  question.value = '';
  const turn = renderTurn(asked);
  conversation.append(turn);
  turn.scrollIntoView({ block: 'end' });
  try {
    const answer = await ask(asked, conversationId);
    conversationId = answer.conversationId;
    turn.append(renderAnswer(answer, send));
  } catch (error) {
    turn.append(renderFailure(error, () => { turn.remove(); send(asked); }));
  } finally {
    turn.removeAttribute('aria-busy');
    button.disabled = false;
    question.focus();
    turn.scrollIntoView({ block: 'nearest' });
  }
}

async function start() {
  const loaded = document.querySelector('#loaded');
  try {
    const [briefings, questions] = await Promise.all([listBriefings(), listStarters()]);
    loaded.textContent = briefings.length === 0
      ? '还没有发布会。用 briefingqa ingest 装入一份通稿。'
      : briefings.map(({ title, date }) => [title, date].filter(Boolean).join('，')).join('；');
    document.querySelector('#starter-list').append(...questions.map(asked => {
      const item = document.createElement('li');
      const starter = text('button', asked);
      starter.type = 'button';
      starter.addEventListener('click', () => send(asked));
      item.append(starter);
      return item;
    }));
    starters.hidden = questions.length === 0;
  } catch (error) {
    loaded.textContent = `读取失败：${error.message}`;
  }
}

question.focus();
start();
