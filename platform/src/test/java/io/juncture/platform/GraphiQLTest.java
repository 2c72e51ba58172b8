package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.juncture.platform.support.Browser;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** GraphiQL as a person uses it, in a browser that finds no other host than this machine. */
@WithPlatform
class GraphiQLTest {

    /** The button once GraphiQL has read the editor; with several operations there, as at the start, it opens a menu of them instead. */
    private static final String EXECUTE = ".graphiql-execute-button:not([aria-haspopup])";

    private final TestPlatform platform;

    GraphiQLTest(TestPlatform platform) {
        this.platform = platform;
    }

    @BeforeAll
    static void requireBrowser() {
        assumeTrue(Browser.isInstalled(), "Skipped: there is no chromium with its chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)");
    }

    @Test
    void aQueryIsAnsweredAndItsPlanIsShownWithoutAskingAnyOtherHost() throws Exception {
        try (var browser = Browser.open(platform.url() + "/graphiql/")) {
            assertThat(browser.textOf(".graphiql-query-editor")).contains("Login");

            browser.type(".graphiql-query-editor .view-lines", "{ me { fullName goals { name } } }");
            browser.type(".graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines", "{\"Authorization\": \"Bearer " + platform.token("user@example.com") + "\"}");
            browser.click(EXECUTE);
            assertThat(browser.textOf(".graphiql-response", "John Doe")).contains("goals");

            browser.click("button[aria-label='Show Query plan']");
            assertThat(browser.textOf(".query-plan-text", "goals")).contains("profiler", "Fetch");
            browser.click(".query-plan nav button:nth-child(2)");
            assertThat(browser.textOf(".json-branch")).contains("QueryPlan", "Fetch profiler", "Fetch goals");

            assertThat(browser.requestedUrls()).isNotEmpty()
                    .allMatch(url -> url.startsWith(platform.url() + "/"));
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    @Test
    void changesWorkInASession() throws Exception {
        try (var browser = Browser.open(platform.url() + "/graphiql/")) {
            assertThat(browser.textOf(".graphiql-query-editor")).contains("Login");
            var login = "JSON.stringify({email: 'learner@example.com', password: 'securePassword123'})";
            assertThat(browser.run("const done = arguments[0]; fetch('/api/v1/auth/login/', {method: 'POST', body: " + login
                    + ", headers: {'content-type': 'application/json'}}).then(answer => done(document.cookie))")).contains("XSRF-TOKEN=");

            var mutation = "mutation { updateProfile(input: { bio: \"From GraphiQL\" }) { fullName } }";
            browser.type(".graphiql-query-editor .view-lines", mutation);
            browser.click(EXECUTE);
            assertThat(browser.textOf(".graphiql-response", "fullName")).doesNotContain("CSRF", "errors");

            browser.type(".graphiql-query-editor .view-lines",
                    "mutation { login(input: { email: \"user@example.com\", password: \"securePassword123\" }) { user { fullName } } }");
            browser.click(EXECUTE);
            assertThat(browser.textOf(".graphiql-response", "John Doe")).doesNotContain("errors");
        }
    }

    @Test
    void thePlanTellsWhatIsDeliveredLater() throws Exception {
        try (var browser = Browser.open(platform.url() + "/graphiql/")) {
            browser.type(".graphiql-query-editor .view-lines", "{ me { fullName ... @defer(label: \"later\") { goals { name } } } }");
            browser.type(".graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines", "{\"Authorization\": \"Bearer " + platform.token("user@example.com") + "\"}");
            browser.click("button[aria-label='Show Query plan']");
            assertThat(browser.textOf(".query-plan-text", "Deferred")).contains("Primary", "Deferred(label: \"later\", path: \"me\")");
            browser.click(".query-plan nav button:nth-child(2)");
            assertThat(browser.textOf(".json-branch", "deferred")).contains("Defer", "label: later");
        }
    }

    @Test
    void anOperationThatDoesNotFitTheSchemaIsExplainedInsteadOfPlanned() throws Exception {
        try (var browser = Browser.open(platform.url() + "/graphiql/")) {
            browser.type(".graphiql-query-editor .view-lines", "{ noSuchField }");
            browser.click("button[aria-label='Show Query plan']");
            assertThat(browser.textOf(".query-plan-error", "noSuchField")).isNotBlank();
        }
    }
}
