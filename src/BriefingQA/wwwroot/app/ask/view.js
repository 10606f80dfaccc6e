// Ask: the conversation, its history beside it, and the transcript that a citation opens.
import { button, h, scrollTo } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { go, rename } from '../base/router.js';
import { ask, listBriefings } from '../api/service.js';
import { t } from '../i18n/index.js';
import { composer } from './composer.js';
import { create, load, save } from './conversations.js';
import { exportConversation, FORMATS } from './export.js';
import { historyPanel } from './history.js';
import { welcome } from './welcome.js';
import { turnView } from './turn.js';
import { transcriptPane } from '../evidence/transcript-pane.js';

export function draw({ id }) {
  const conversation = (id && load(id)) || create();
  let running = null;

  const log = h('div.log', { role: 'log', 'aria-label': t('conversation'), tabindex: '0' });
  const pane = transcriptPane();
  const history = historyPanel(() => conversation.id, () => go('/'));
  const intro = h('div.intro');
  const tools = h('div.conversation-tools', { hidden: true },
    h('details.menu', h('summary', icon('download'), t('export')),
      h('ul', Object.keys(FORMATS).map(format => h('li', button(t(`export.${format}`), event => {
        exportConversation(conversation, format);
        event.target.closest('details').open = false;
      }))))));
  const historyButton = button([icon('menu'), t('history')], () => toggleHistory(), { class: 'plain history-button', 'aria-expanded': 'false', 'aria-controls': 'history' });

  const listed = listBriefings();
  const box = composer({
    send,
    stop,
    previous: () => conversation.turns.at(-1)?.question ?? null,
    chooseScope: briefing => { conversation.briefing = briefing; },
  });

  const actions = {
    ask: send,
    openCitation: (citation, all) => pane.open(citation, all),
    changed: () => save(conversation),
  };

  const node = h('div.ask-view',
    history.node,
    h('section.talk', h('h1.visually-hidden', t('conversation')), h('div.talk-head', historyButton, tools), intro, log, box.node),
    pane.node);

  for (const turn of conversation.turns) {
    const view = turnView(turn, actions);
    log.append(view.node);
    view.answered();
  }
  tools.hidden = conversation.turns.length === 0;
  listed.then(briefings => box.setScopes(briefings, conversation.briefing), () => {});
  if (conversation.turns.length === 0) intro.append(welcome(listed, send));

  function stop() {
    running?.abort();
  }

  async function send(question) {
    if (running) return;
    intro.replaceChildren();
    const turn = { question, answer: null, asked: Date.now() };
    conversation.turns.push(turn);
    if (location.pathname !== `/c/${conversation.id}`) rename(`/c/${conversation.id}`);
    const view = turnView(turn, actions);
    log.append(view.node);
    await answer(turn, view);
  }

  async function answer(turn, view) {
    const retry = () => answer(turn, view);
    running = new AbortController();
    box.setBusy(true);
    view.asking();
    scrollTo(view.node, 'start');
    const partial = { answer: '' };
    try {
      turn.answer = await ask({ question: turn.question, conversationId: conversation.serverId, briefing: conversation.briefing }, running.signal, (type, data) => {
        if (type === 'delta') partial.answer += data.text;
        else if (type === 'interpretation') Object.assign(partial, data);
        else if (type === 'answer') partial.answer = data.answer;
        else return;
        view.partly(partial);
      });
      conversation.serverId = turn.answer.conversationId;
      view.answered();
      tools.hidden = false;
      save(conversation);
      history.draw();
    } catch (error) {
      if (error.name === 'AbortError') view.stopped(retry);
      else view.failed(error.message, retry);
    } finally {
      running = null;
      box.setBusy(false);
      box.focus();
      scrollTo(view.node, 'start');
    }
  }

  function toggleHistory(open = !node.classList.contains('with-history')) {
    node.classList.toggle('with-history', open);
    historyButton.setAttribute('aria-expanded', String(open));
    if (open) history.node.querySelector('input:not([hidden]), a').focus();
  }

  function onKey(event) {
    if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open]')) return;
    if (running) stop();
    else if (pane.isOpen()) pane.close();
    else if (node.classList.contains('with-history')) { toggleHistory(false); historyButton.focus(); }
  }

  return {
    title: conversation.turns[0]?.question ?? t('view.ask'),
    node,
    /** @param keepFocus whether the focus stays where it is: the view was only drawn anew */
    shown(keepFocus) {
      document.addEventListener('keydown', onKey);
      if (!keepFocus) box.focus();
      if (conversation.turns.length > 0) scrollTo(log.lastElementChild, 'start');
    },
    leave() {
      document.removeEventListener('keydown', onKey);
      running?.abort();
    },
  };
}
