/**
 * A user's headers, and before them the proof that this page may read the cookies of its origin: with a session's cookie the
 * gateway changes nothing without it. No other origin gets it.
 *
 * @param {{csrfCookie: string, csrfHeader: string} | undefined} session what the gateway calls them; undefined without sessions
 * @param {string} url what is asked
 * @param {object} [headers] headers of the user's own
 * @returns {object} headers, by names in lower case
 */
export function withProof(session, url, headers = {}) {
  const all = new Headers();
  const proof = session && isOwn(url) ? cookie(session.csrfCookie) : '';
  if (proof) {
    all.set(session.csrfHeader, proof);
  }
  Object.entries(headers).forEach(([name, value]) => all.set(name, value));
  return Object.fromEntries(all);
}

function isOwn(url) {
  return new URL(url, window.location.href).origin === window.location.origin;
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : '';
}
