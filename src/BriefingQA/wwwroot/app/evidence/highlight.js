// Colours Cypher: one pass, one expression, text nodes and spans only.
import { h } from '../base/dom.js';

const TOKEN = new RegExp([
  '(?<comment>//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$))',
  '(?<string>\'(?:[^\'\\\\]|\\\\.)*(?:\'|$)|"(?:[^"\\\\]|\\\\.)*(?:"|$))',
  '(?<quoted>`[^`]*(?:`|$))',
  '(?<parameter>\\$[\\p{L}_][\\p{L}\\p{N}_]*)',
  '(?<label>(?<=[:|&!(]\\s*:?|:)[\\p{L}_][\\p{L}\\p{N}_]*(?=[\\s|&)\\]{}*:,=]|$))',
  '(?<number>\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b)',
  '(?<keyword>\\b(?:MATCH|OPTIONAL|WHERE|RETURN|WITH|UNWIND|CALL|YIELD|UNION|ALL|ORDER|BY|SKIP|LIMIT|AS|DISTINCT|ASC|DESC|AND|OR|XOR|NOT|IN|IS|NULL|TRUE|FALSE|CASE|WHEN|THEN|ELSE|END|STARTS|ENDS|CONTAINS|EXISTS|COUNT|COLLECT|CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|ON|SHOW|EXPLAIN|PROFILE|USE|FINISH)\\b)',
  '(?<function>\\b[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\())',
].join('|'), 'giu');

/** Labels stand behind a colon only: a variable in a bracket is none. */
const BEHIND_COLON = /[:|&]\s*$/;

export function highlighted(query) {
  const parts = [];
  let at = 0;
  for (const match of query.matchAll(TOKEN)) {
    const kind = Object.keys(match.groups).find(name => match.groups[name] !== undefined);
    if (kind === 'label' && !BEHIND_COLON.test(query.slice(Math.max(0, match.index - 3), match.index))) continue;
    if (match.index > at) parts.push(query.slice(at, match.index));
    parts.push(h(`span.c-${kind}`, match[0]));
    at = match.index + match[0].length;
  }
  parts.push(query.slice(at));
  return parts;
}
