// Calls of the service. A failed call throws a ServiceError whose message a person can read.
import { t } from '../i18n/index.js';

export class ServiceError extends Error {
  /** @param problem the problem details of the service, where it sent any */
  constructor(message, problem = null) {
    super(message);
    this.problem = problem;
  }
}

export async function call(address, { method = 'GET', body, text, headers = {}, signal } = {}) {
  const response = await send(address, { method, body, text, headers, signal });
  if (response.status === 204) return null;
  const type = response.headers.get('Content-Type') ?? '';
  try {
    return type.includes('json') ? await response.json() : await response.text();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ServiceError(t('error.cut'));
  }
}

/** @returns the response of a call that went well; its body is not read yet */
export async function send(address, { method, body, text, headers = {}, signal }) {
  let response;
  try {
    response = await fetch(address, {
      method,
      signal,
      headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? text : JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ServiceError(t('error.offline'));
  }
  if (response.ok) return response;
  throw failure(await response.json().catch(() => null), response.status);
}

export function failure(problem, status = problem?.status) {
  const told = problem?.detail ?? problem?.title;
  if (status === 503) return new ServiceError(`${t('error.unavailable')}${told ? ` ${told}` : ''}`, problem);
  return new ServiceError(told ?? t('error.status', { status }), problem);
}
