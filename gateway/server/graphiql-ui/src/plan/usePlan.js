import { useCallback, useEffect, useState } from 'react';
import { postJson } from '../http.js';

const TYPING_PAUSE_MS = 500;

/**
 * @typedef {{kind: 'empty'} | {kind: 'loading'} | {kind: 'planned', text: string, plan: object}
 *   | {kind: 'failed', messages: string[]}} PlanState
 */

/**
 * The plan of an operation, asked for again when the operation has stopped changing for a moment.
 *
 * @param {string} endpoint the gateway's plan endpoint
 * @param {{query: string, operationName?: string, headers: string}} operation what to plan; headers as JSON text
 * @returns {{state: PlanState, refresh: () => void}}
 */
export function usePlan(endpoint, { query, operationName, headers }) {
  const [state, setState] = useState({ kind: 'loading' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const request = new AbortController();
    const timer = setTimeout(async () => {
      if (!hasOperation(query)) {
        setState({ kind: 'empty' });
        return;
      }
      const next = await askForPlan(endpoint, { query, operationName }, headers, request.signal);
      if (!request.signal.aborted) {
        setState(next);
      }
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [endpoint, query, operationName, headers, round]);

  const refresh = useCallback(() => {
    setState({ kind: 'loading' });
    setRound((n) => n + 1);
  }, []);

  return { state, refresh };
}

async function askForPlan(endpoint, operation, headers, signal) {
  try {
    const { status, body, failure } = await postJson(endpoint, operation, parseHeaders(headers), signal);
    return status === 200 && body.plan ? { kind: 'planned', text: body.text, plan: body.plan } : failed(status, body, failure);
  } catch (problem) {
    return { kind: 'failed', messages: [problem.message] };
  }
}

function failed(status, body, failure) {
  if (Array.isArray(body.errors) && body.errors.length > 0) {
    return { kind: 'failed', messages: body.errors.map((error) => error.message) };
  }
  if (status === 404 || status === 405) {
    return { kind: 'failed', messages: ['This gateway does not show query plans: its plan endpoint is not enabled.'] };
  }
  return { kind: 'failed', messages: [failure ?? `The gateway answered HTTP ${status} without a plan.`] };
}

function hasOperation(query) {
  return query.split('\n').some((line) => line.replace(/#.*/, '').trim() !== '');
}

function parseHeaders(text) {
  if (!text.trim()) {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The request headers are not valid JSON.');
  }
}
