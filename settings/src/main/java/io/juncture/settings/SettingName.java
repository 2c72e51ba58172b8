package io.juncture.settings;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * The name of a setting, or of many that differ in the keys of a map.
 *
 * @param text in the canonical form, lower case with dashes; {@code *} stands for a key, {@code [0]} for any index
 */
record SettingName(String text) {

    /** Whether a name given by somebody, in whatever form, is this one. */
    boolean matches(ConfigurationPropertyName given) {
        var regex = uniform(text).replace("[0]", ".\\E\\d+\\Q").replace("*", "\\E.+\\Q");
        return Pattern.matches("\\Q" + regex + "\\E", uniform(given));
    }

    /** Whether a name from the environment, which cannot tell dots from dashes, is this one. */
    boolean matchesVariable(ConfigurationPropertyName given) {
        var regex = uniform(text).replace(".", "").replace("[0]", "\\E\\d+\\Q").replace("*", "\\E.+\\Q");
        return Pattern.matches("\\Q" + regex + "\\E", uniform(given).replace(".", ""));
    }

    /** This name with the keys of another in place of the asterisks. */
    SettingName withKeysOf(ConfigurationPropertyName given) {
        var elements = text.split("\\.");
        for (var i = 0; i < elements.length && i < given.getNumberOfElements(); i++) {
            if (elements[i].equals("*")) {
                elements[i] = given.getElement(i, Form.ORIGINAL);
            }
        }
        return new SettingName(String.join(".", elements));
    }

    /** How many characters have to be inserted, deleted or replaced to make this name of another (Levenshtein 1966). */
    int distance(ConfigurationPropertyName given) {
        var wanted = uniform(text);
        var is = uniform(given);
        var row = new int[is.length() + 1];
        for (var j = 0; j <= is.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= wanted.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= is.length(); j++) {
                var replaced = diagonal + (wanted.charAt(i - 1) == is.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[is.length()];
    }

    private static String uniform(String name) {
        return name.replace("-", "");
    }

    private static String uniform(ConfigurationPropertyName name) {
        var elements = new StringBuilder();
        for (var i = 0; i < name.getNumberOfElements(); i++) {
            elements.append(i == 0 ? "" : ".").append(name.getElement(i, Form.UNIFORM));
        }
        return elements.toString();
    }
}
