// A conversation as a file: Markdown to read, JSON with everything, CSV of questions and answers.
import { download } from '../base/files.js';
import { delimited, shorten } from '../base/format.js';
import { t } from '../i18n/index.js';
import { statusOf } from './status.js';

export const FORMATS = {
  markdown: ['md', 'text/markdown', conversation => conversation.turns.map(turn => `## ${turn.question}\n\n${answerMarkdown(turn)}`).join('\n\n') + '\n'],
  json: ['json', 'application/json', conversation => `${JSON.stringify(conversation, null, 2)}\n`],
  csv: ['csv', 'text/csv', conversation => delimited(
    ['question', 'status', 'answer', 'interpretation', 'sentences', 'speakers', 'briefings', 'cypher'],
    conversation.turns.map(({ question, answer }) => [
      question, statusOf(answer), answer.answer, answer.interpretation, ...['text', 'speaker', 'briefing'].map(part => unique(answer.citations, part)), answer.cypher])) + '\r\n'],
};

export function exportConversation(conversation, format) {
  const [extension, type, write] = FORMATS[format];
  const answered = { ...conversation, turns: conversation.turns.filter(turn => turn.answer) };
  download(`${shorten(answered.turns[0].question, 40)}.${extension}`, type, write(answered));
}

export function answerMarkdown({ answer }) {
  const parts = [answer.status === 'answered' ? answer.answer : `**${t(`status.${statusOf(answer)}`)}** ${answer.answer}`];
  if (answer.citations.length > 0)
    parts.push(answer.citations.map((citation, index) => `> [${index + 1}] ${citation.text}\n> —— ${[citation.speaker, citation.briefing].filter(Boolean).join('，')}`).join('\n>\n'));
  if (answer.cypher) parts.push(`\`\`\`cypher\n${answer.cypher}\n\`\`\``);
  if (Object.keys(answer.parameters).length > 0) parts.push(`\`\`\`json\n${JSON.stringify(answer.parameters)}\n\`\`\``);
  return parts.join('\n\n');
}

function unique(citations, part) {
  return [...new Set(citations.map(citation => citation[part]).filter(Boolean))].join('\n');
}
