import { getOperationAST, parse } from 'graphql';
import { send } from './http.js';

const ACCEPT = 'text/event-stream, multipart/mixed;deferSpec=20220824, application/graphql-response+json;q=0.9, application/json;q=0.8';

/** Whether more than one response may come: to a subscription, or to an operation with deferred fragments. */
export function comesInParts({ query, operationName }) {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription' || /@defer\b/.test(query);
  } catch {
    return false;
  }
}

/**
 * Posts a JSON body and yields the JSON of each response as it comes. Who stops listening ends the request.
 *
 * @param {string} url where to post
 * @param {object} body what to post
 * @param {object} [headers] headers of the user's own
 */
export async function* postForParts(url, body, headers = {}) {
  const request = new AbortController();
  try {
    const response = await send(url, body, { accept: ACCEPT, ...headers }, request.signal);
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) {
      yield* pieces(response, '\n\n', dataOf);
    } else if (type.startsWith('multipart/mixed')) {
      yield* pieces(response, `\r\n--${/boundary="?([^";]+)/.exec(type)?.[1] ?? '-'}`, contentOf);
    } else {
      yield JSON.parse(await response.text());
    }
  } finally {
    request.abort();
  }
}

/** Cuts a body wherever the delimiter stands, and yields the JSON that is found in the pieces. */
async function* pieces(response, delimiter, find) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    const parts = (rest + value).split(delimiter);
    rest = parts.pop();
    for (const part of parts) {
      const json = find(part);
      if (json) {
        yield JSON.parse(json);
      }
    }
  }
}

/** The data of a server-sent event. */
function dataOf(event) {
  const lines = event.split('\n').filter((line) => line.startsWith('data:'));
  return lines.map((line) => line.slice('data:'.length)).join('\n').trim();
}

/** What follows the headers of a part. */
function contentOf(part) {
  const end = part.indexOf('\r\n\r\n');
  return end < 0 ? '' : part.slice(end).trim();
}
