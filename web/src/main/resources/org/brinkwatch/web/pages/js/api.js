/** The desk's API, the same that programs use: see /api/v1/openapi.json. */

const ROOT = '/api/v1';
let session = null;

export class Trouble extends Error {
  constructor(status, error) {
    super(error.message || 'The desk did not answer.');
    this.status = status;
    this.code = error.code || '';
    this.where = error.where || '';
    this.hint = error.hint || '';
  }
}

async function answer(response) {
  if (response.status === 204) {
    return null;
  }
  const isJson = (response.headers.get('Content-Type') || '').includes('json');
  const body = isJson ? await response.json() : {};
  if (!response.ok) {
    throw new Trouble(response.status, body.error || {});
  }
  return body;
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(ROOT + path, { credentials: 'same-origin', ...options });
  } catch (unreachable) {
    if (unreachable.name === 'AbortError') {
      throw unreachable;
    }
    throw new Trouble(0, { message: 'The desk does not answer. Is `brinkwatch serve` still running?' });
  }
  return answer(response);
}

/** Parameters that are empty are left out. */
export function query(parameters) {
  const pairs = Object.entries(parameters || {}).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return pairs.length ? '?' + new URLSearchParams(pairs) : '';
}

export const get = (path, parameters, signal) => call(path + query(parameters), { signal });

export const id = value => encodeURIComponent(value);

export async function who() {
  session = session || await get('/session');
  return session;
}

export function forgetSession() {
  session = null;
}

async function send(method, path, body) {
  const { csrf } = path === '/session' && method === 'POST' ? { csrf: '' } : await who();
  return call(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Brinkwatch-CSRF': csrf || '' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** A file as it is. */
export async function postBytes(path, bytes) {
  const { csrf } = await who();
  return call(path, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream', 'X-Brinkwatch-CSRF': csrf || '' }, body: bytes });
}

export const post = (path, body) => send('POST', path, body || {});
export const remove = path => send('DELETE', path);

export function exportAddress(q, format) {
  return ROOT + '/export' + query({ q, format });
}
