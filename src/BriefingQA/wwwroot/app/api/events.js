// Server-sent events of a POST: EventSource can only GET.
import { t } from '../i18n/index.js';
import { failure, send, ServiceError } from './http.js';

/**
 * @param received called with (type, data) for each event
 * @returns the data of the event 'done'
 */
export async function events(address, { body, text, headers, signal }, received) {
  const response = await send(address, { method: 'POST', body, text, headers: { ...headers, Accept: 'text/event-stream' }, signal });
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response.json(); // a service without streams

  for await (const { type, data } of read(response.body, signal)) {
    if (type === 'error') throw failure(data);
    if (type === 'done') return data;
    received(type, data);
  }
  throw new ServiceError(t('error.cut'));
}

async function* read(body, signal) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    let chunk;
    try {
      chunk = await reader.read();
    } catch (error) {
      if (signal?.aborted) throw new DOMException('stopped', 'AbortError');
      throw error.name === 'AbortError' ? error : new ServiceError(t('error.cut'));
    }
    if (chunk.done) return;
    rest += chunk.value;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      if (event) yield event;
    }
  }
}

function parse(block) {
  let type = 'message';
  const data = [];
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) type = line.slice(6).trim();
    else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  return data.length > 0 ? { type, data: JSON.parse(data.join('\n')) } : null;
}
