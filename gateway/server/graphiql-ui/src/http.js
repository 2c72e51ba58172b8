/**
 * Posts a JSON body and reads the JSON answer, whatever its status.
 *
 * @param {string} url where to post
 * @param {object} body what to post
 * @param {object} [headers] headers of the user's own, for example Authorization
 * @param {AbortSignal} [signal] ends the request early
 * @returns {Promise<{status: number, body: any, failure?: string}>} `failure` says what came instead of a JSON object
 * @throws {Error} with a sentence for a person, when there is no answer at all
 */
export async function postJson(url, body, headers = {}, signal = undefined) {
  const response = await send(url, body, headers, signal);
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    const failure = `HTTP ${response.status} ${response.statusText} from ${url}`;
    return { status: response.status, body: {}, failure: text ? `${failure}: ${text.slice(0, 500)}` : failure };
  }
}

/**
 * Posts a JSON body.
 *
 * @throws {Error} with a sentence for a person, when there is no answer at all
 */
export async function send(url, body, headers, signal) {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...headers,
      },
      body: JSON.stringify(body),
      signal,
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Error(`No answer from ${url}: is the gateway still running? (${failure.message})`);
  }
}
