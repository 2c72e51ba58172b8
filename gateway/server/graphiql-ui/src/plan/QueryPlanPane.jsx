import { useState } from 'react';
import { useGraphiQL } from '@graphiql/react';
import { JsonTree } from './JsonTree.jsx';
import { usePlan } from './usePlan.js';

/** How the gateway would answer the operation in the current tab: the plan as text and as a tree of its JSON form. */
export function QueryPlanPane({ endpoint }) {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]);
  const operationName = useGraphiQL((slices) => slices.operationName);
  const { state, refresh } = usePlan(endpoint, {
    query: tab.query ?? '',
    operationName: operationName ?? undefined,
    headers: tab.headers ?? '',
  });

  return (
    <section className="query-plan" aria-label="Query plan">
      <header>
        <h2>Query plan</h2>
        <button type="button" onClick={refresh}>Refresh</button>
      </header>
      <div aria-live="polite">
        <PlanState state={state} />
      </div>
    </section>
  );
}

function PlanState({ state }) {
  switch (state.kind) {
    case 'loading':
      return <p>Planning…</p>;
    case 'empty':
      return <p>Write an operation in the editor to see its plan.</p>;
    case 'failed':
      return (
        <div className="query-plan-error" role="alert">
          {state.messages.map((message, index) => <p key={index}>{message}</p>)}
        </div>
      );
    default:
      return <Plan text={state.text} plan={state.plan} />;
  }
}

function Plan({ text, plan }) {
  const [view, setView] = useState('text');
  return (
    <>
      <nav>
        <ViewButton name="text" view={view} onSelect={setView}>Text</ViewButton>
        <ViewButton name="tree" view={view} onSelect={setView}>JSON tree</ViewButton>
      </nav>
      {view === 'text' ? <pre className="query-plan-text">{text}</pre> : <JsonTree value={plan} />}
    </>
  );
}

function ViewButton({ name, view, onSelect, children }) {
  return (
    <button type="button" aria-pressed={view === name} onClick={() => onSelect(name)}>
      {children}
    </button>
  );
}
