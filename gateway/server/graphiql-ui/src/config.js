const EXAMPLE = `# Write an operation, press Ctrl-Enter.
#
# On the left: the documentation of every type,
# and the query plan of the current operation.
#
# To log in, put an access token into "Headers":
#   { "Authorization": "Bearer <token>" }
{
  __typename
}
`;

const DEFAULTS = { endpoint: '/graphql', planEndpoint: '/graphql/plan', defaultQuery: EXAMPLE };

/**
 * What the server says about itself in `config.json` beside this page; what it leaves out keeps its default.
 *
 * @returns {Promise<{endpoint: string, planEndpoint: string, defaultQuery: string,
 *   session?: {csrfCookie: string, csrfHeader: string}}>}
 */
export async function loadConfig() {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}config.json`);
    return response.ok ? { ...DEFAULTS, ...(await response.json()) } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}
