// The endpoints of the service.
import { call } from './http.js';
import { events } from './events.js';

export const ask = (request, signal, received) => events('/api/ask', { body: request, signal }, received);

export const starters = () => call('/api/ask/starters');

export const feedback = rating => call('/api/feedback', { method: 'POST', body: rating });

export const listBriefings = () => call('/api/briefings');

export const readBriefing = id => call(`/api/briefings/${encodeURIComponent(id)}`);

export const removeBriefing = id => call(`/api/briefings/${encodeURIComponent(id)}`, { method: 'DELETE' });

export const loadBriefing = (text, source, staged) => events('/api/briefings', { body: { text, source } }, staged);

export const loadFile = (file, staged) => {
  const form = new FormData();
  form.append('file', file);
  return events('/api/briefings', { text: form }, staged);
};

export const cypher = (query, parameters, signal) => call('/api/cypher', { method: 'POST', body: { query, parameters }, signal });

export const graphBehind = (query, parameters, limit) => call('/api/graph', { method: 'POST', body: { query, parameters, limit } });

export const neighbours = (element, limit = 60) => call(`/api/graph?element=${encodeURIComponent(element)}&limit=${limit}`);

export const graphStyle = () => call('/api/graph/style');

export const schema = () => call('/api/schema');
