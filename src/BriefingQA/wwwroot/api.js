// Calls of the service. A failed call throws an Error whose message a person can read.

/** @returns the answer: { status, answer, cypher, parameters, columns, rows, citations, interpretation, suggestions, conversationId, … } */
export function ask(question, conversationId) {
  return call('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question, conversationId }),
  });
}

/** @returns [{ id, title, date, theme, source, statements }] */
export function listBriefings() {
  return call('/api/briefings');
}

/** @returns [question], each of which the loaded briefings answer */
export function listStarters() {
  return call('/api/ask/starters');
}

async function call(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw new Error('连不上服务，请稍后再试。');
  }
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  throw new Error(body?.detail ?? body?.title ?? `服务出错（${response.status}）。`);
}
