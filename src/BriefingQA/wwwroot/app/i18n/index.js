// The language of the interface. Questions, answers and transcripts stay as they are.
import { read, write } from '../base/store.js';
import en from './en.js';
import zh from './zh.js';

const MESSAGES = { zh, en };

let current = read('language') ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
if (!(current in MESSAGES)) current = 'zh';

/** The language of transcripts, questions and answers: it decides the form of the characters. */
export const CHINESE = 'zh-CN';

export const language = () => current;

export function setLanguage(to) {
  current = to;
  write('language', to);
}

/** The message of this key; {name} in it is filled from the values. */
export function t(key, values = {}) {
  const message = MESSAGES[current][key] ?? MESSAGES.zh[key] ?? key;
  return message.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether the interface has a name of its own for a label of the graph. */
export const hasKindName = label => `kind.${label}` in MESSAGES[current];

/** What the interface calls a label of the graph, or the label itself. */
export const kindName = label => MESSAGES[current][`kind.${label}`] ?? label;
