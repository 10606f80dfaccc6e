// Draws one turn of the conversation: the question, the answer and its evidence.
import { element, text } from './dom.js';

const STATUS = { answered: '已回答', no_answer: '发布会未提供', refused: '已拒绝' };

export function renderTurn(asked) {
  const turn = element('article', 'turn', text('p', asked, 'asked'));
  turn.setAttribute('aria-busy', 'true');
  return turn;
}

export function renderAnswer(answer, ask) {
  return element('div', `answer ${answer.status}`,
    text('div', STATUS[answer.status] ?? answer.status, 'status'),
    text('p', answer.answer, 'text'),
    answer.interpretation ? text('p', `理解为：${answer.interpretation}`, 'reading') : null,
    ...answer.citations.map(renderCitation),
    answer.cypher ? renderCypher(answer) : null,
    answer.rows.length > 0 ? renderRows(answer) : null,
    answer.suggestions.length > 0 ? renderSuggestions(answer.suggestions, ask) : null);
}

export function renderFailure(error, retry) {
  const button = text('button', '重试');
  button.type = 'button';
  button.addEventListener('click', retry);
  return element('div', 'answer failed', text('div', '出错了', 'status'), text('p', error.message, 'text'), button);
}

function renderCitation(citation) {
  const source = [citation.speaker, citation.briefing].filter(Boolean).join('，');
  return element('blockquote', '', text('p', citation.text), source ? text('footer', `——${source}`) : null);
}

function renderCypher({ cypher, parameters }) {
  const shown = Object.keys(parameters).length > 0 ? `${cypher}\n\n// 参数\n${JSON.stringify(parameters, null, 2)}` : cypher;
  return disclosure('Cypher', text('pre', shown));
}

function renderRows({ columns, rows }) {
  const head = element('tr', '', ...columns.map(column => text('th', column)));
  const body = rows.map(row => element('tr', '', ...row.map(value => text('td', show(value)))));
  return disclosure(`数据（${rows.length} 行）`, element('div', 'table', element('table', '', element('thead', '', head), element('tbody', '', ...body))));
}

function renderSuggestions(suggestions, ask) {
  return element('ul', 'suggestions', ...suggestions.map(question => {
    const button = text('button', question);
    button.type = 'button';
    button.addEventListener('click', () => ask(question));
    return element('li', '', button);
  }));
}

function disclosure(title, content) {
  return element('details', '', text('summary', title), content);
}

function show(value) {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
