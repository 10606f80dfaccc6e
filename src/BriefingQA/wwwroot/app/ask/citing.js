// Which numbered citation stands behind which part of an answer.

/** Parts of a list are set on lines of their own from this many on. */
const LIST_PARTS = 3;

/** @returns [{ text, marks }]: the lines of the answer, each with the indices of the citations it rests on */
export function placed(text, citations) {
  const lines = split(text).map(line => ({ text: line, marks: [] }));
  citations.forEach((citation, index) => best(lines, citation.text).marks.push(index));
  return lines;
}

function split(text) {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (lines.length === 1) {
    const parts = text.split(/(?<=；)/);
    if (parts.length >= LIST_PARTS) return parts;
  }
  return lines.length > 0 ? lines : [''];
}

/** The line that shares most with the sentence; the last one where none shares anything. */
function best(lines, sentence) {
  if (lines.length === 1) return lines[0];
  const pairs = bigrams(sentence);
  let found = lines[lines.length - 1];
  let most = 0;
  for (const line of lines) {
    const own = bigrams(line.text);
    let shared = 0;
    for (const pair of own) if (pairs.has(pair)) shared += 1;
    const part = own.size > 0 ? shared / own.size : 0;
    if (part > most) [found, most] = [line, part];
  }
  return found;
}

function bigrams(text) {
  const plain = text.replace(/[\s\p{P}]/gu, '');
  const pairs = new Set();
  for (let i = 0; i + 1 < plain.length; i += 1) pairs.add(plain.slice(i, i + 2));
  return pairs;
}
