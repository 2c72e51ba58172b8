package io.juncture.subgraph.error;

import graphql.ErrorClassification;

/** The machine-readable {@code extensions.code} of a GraphQL error. */
public enum ErrorCode implements ErrorClassification {
  /** The request carries no token and the operation needs one. */
  UNAUTHENTICATED,
  /** The caller is known and must not do this. */
  FORBIDDEN,
  /** There is no such thing, or the caller must not know of it. */
  NOT_FOUND,
  /** An argument is wrong; {@code extensions.violations} says which and why. */
  INVALID_INPUT,
  /** Credentials do not belong together, address and password for example. */
  INVALID_CREDENTIALS,
  /** A token was asked for by a grant that is not known (RFC 6749, section 5.2). */
  UNSUPPORTED_GRANT_TYPE,
  /** A token was asked for a scope that the client may not have (RFC 6749, section 5.2). */
  INVALID_SCOPE,
  /** The state of the data does not allow it. */
  CONFLICT,
  /** Too often; {@code extensions.retryAfter} says how many seconds to wait. */
  RATE_LIMITED,
  /** The platform is not set up for it. */
  NOT_CONFIGURED,
  /** A service outside of the platform that is needed does not answer; later it may. */
  UPSTREAM_UNAVAILABLE,
  /** The operation is deeper or larger than this subgraph executes. */
  REQUEST_TOO_LARGE,
  /** The document is not GraphQL. */
  GRAPHQL_PARSE_FAILED,
  /** The document does not fit the schema. */
  GRAPHQL_VALIDATION_FAILED,
  /** Something broke here; the log knows it under the request's id. */
  INTERNAL_ERROR
}
