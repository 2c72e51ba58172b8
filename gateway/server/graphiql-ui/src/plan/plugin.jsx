import { QueryPlanPane } from './QueryPlanPane.jsx';

/** The GraphiQL plugin that shows how the gateway would answer the current operation. */
export function queryPlanPlugin(planEndpoint) {
  return {
    title: 'Query plan',
    icon: PlanIcon,
    content: () => <QueryPlanPane endpoint={planEndpoint} />,
  };
}

function PlanIcon() {
  return (
    <svg height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" aria-hidden="true">
      <path d="M4 4v4a4 4 0 0 0 4 4h8a4 4 0 0 1 4 4v4M20 4v4a4 4 0 0 1-4 4H8a4 4 0 0 0-4 4v4" />
    </svg>
  );
}
