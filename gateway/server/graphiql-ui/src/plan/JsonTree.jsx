/** Any JSON value as a tree whose branches fold. Plan nodes are labelled with what they are and where they go. */
export function JsonTree({ name, value }) {
  if (value === null || typeof value !== 'object') {
    return (
      <div className="json-leaf">
        <Name name={name} />
        <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
      </div>
    );
  }
  const entries = Object.entries(value);
  return (
    <details className="json-branch" open>
      <summary>
        <Name name={name} />
        <span className="json-label">{labelOf(value, entries.length)}</span>
      </summary>
      {entries.map(([key, child]) => <JsonTree key={key} name={key} value={child} />)}
    </details>
  );
}

function Name({ name }) {
  return name === undefined ? null : <span className="json-name">{name}: </span>;
}

function labelOf(value, size) {
  if (Array.isArray(value)) {
    return `[${size}]`;
  }
  const where = value.serviceName ?? (Array.isArray(value.path) ? value.path.join('.') : undefined);
  return [value.kind ?? '{…}', where].filter(Boolean).join(' ');
}
