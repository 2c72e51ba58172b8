import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { loadConfig } from './config.js';
import { postJson } from './http.js';
import { withProof } from './session.js';
import { comesInParts, postForParts } from './stream.js';
import { queryPlanPlugin } from './plan/plugin.jsx';

const config = await loadConfig();
const plugins = [HISTORY_PLUGIN, queryPlanPlugin(config.planEndpoint)];

function fetcher(params, options) {
  const headers = withProof(config.session, config.endpoint, options?.headers);
  return comesInParts(params) ? postForParts(config.endpoint, params, headers) : fetchOnce(params, headers);
}

async function fetchOnce(params, headers) {
  const { body, failure } = await postJson(config.endpoint, params, headers);
  if (failure) {
    throw new Error(failure);
  }
  return body;
}

const container = document.getElementById('graphiql');
container.classList.remove('loading');
createRoot(container).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultQuery={config.defaultQuery} defaultEditorToolsVisibility="headers">
    <GraphiQL.Logo>
      <strong>Juncture</strong>
    </GraphiQL.Logo>
  </GraphiQL>,
);
