package io.juncture.platform;

/** What GraphiQL shows at first. */
final class ExampleQuery {

    static final String TEXT = """
            # 1. Run "Login" (Ctrl-Enter) and copy the token.
            # 2. Put it into "Headers" below:
            #      { "Authorization": "Bearer <token>" }
            # 3. Run "Me". The pane "Query plan" on the left
            #    shows which subgraph answers what.

            mutation Login {
              login(input: {
                email: "user@example.com"
                password: "securePassword123"
              }) {
                token
                expiresAt
              }
            }

            query Me {
              me {
                fullName
                goals {
                  name
                  successProbability
                }
              }
            }
            """;

    private ExampleQuery() {
    }
}
