package io.juncture.platform;

import java.util.List;

/** The people one can log in as under the profile {@code demo}. */
final class DemoAccounts {

    private record Account(String email, String roles) {
    }

    private static final List<Account> ACCOUNTS = List.of(
            new Account("user@example.com", "learner and trainer, with five goals"),
            new Account("learner@example.com", "learner"),
            new Account("trainer@example.com", "trainer"),
            new Account("orgadmin@example.com", "administrator of an organization"),
            new Account("mentor@example.com", "mentor"),
            new Account("director@example.com", "director"),
            new Account("admin@example.com", "administrator"),
            new Account("newbie@example.com", "learner without any goals"),
            new Account("talent@example.com", "learner"));

    private DemoAccounts() {
    }

    static String text() {
        var lines = new StringBuilder("\n  Demo accounts, all with the password securePassword123:\n");
        ACCOUNTS.forEach(account -> lines.append("    %-22s %s%n".formatted(account.email(), account.roles())));
        lines.append("  Demo partner workforce-agency-17: key sk_demo_123, secret sh_demo_456 (POST /api/v1/auth/partner, /oauth2/token)\n");
        return lines.append("  Goals admin key: demo-admin-key (header X-Admin-Key)\n").toString();
    }
}
