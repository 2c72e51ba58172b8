package io.juncture.goals.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0                 | ₹0.00",
        "0.004             | ₹0.00",
        "0.005             | ₹0.01",
        "5000              | ₹5,000.00",
        "15000             | ₹15,000.00",
        "99999.99          | ₹99,999.99",
        "99999.994         | ₹99,999.99",
        "99999.995         | ₹1.00 L",
        "99999.999         | ₹1.00 L",
        "100000            | ₹1.00 L",
        "2000000           | ₹20.00 L",
        "382400            | ₹3.82 L",
        "385000            | ₹3.85 L",
        "9999499           | ₹99.99 L",
        "9999500           | ₹1.00 Cr",
        "9999999.99        | ₹1.00 Cr",
        "10000000          | ₹1.00 Cr",
        "35300000          | ₹3.53 Cr",
        "12345678900000    | ₹12,34,567.89 Cr",
        "1000000000000000  | ₹10,00,00,000.00 Cr",
        "-5000             | -₹5,000.00",
        "-2000000          | -₹20.00 L",
        "-0.001            | ₹0.00"})
    void indian(BigDecimal amount, String expected) {
        assertThat(MoneyFormat.of("INR", true).format(amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "INR | 2000000     | ₹2,000,000.00",
        "USD | 2000000     | $2,000,000.00",
        "USD | 1234.565    | $1,234.57",
        "USD | -0.5        | -$0.50",
        "EUR | 999.994     | €999.99",
        "GBP | 1           | £1.00",
        "JPY | 1234567.5   | ¥1,234,568",
        "KWD | 12.3456     | KWD 12.346",
        "CHF | 5000        | CHF 5,000.00"})
    void international(String currency, BigDecimal amount, String expected) {
        assertThat(MoneyFormat.of(currency, false).format(amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "INR | true  | 5000     | ₹5,000",
        "INR | true  | 5000.5   | ₹5,000.50",
        "INR | true  | 2000000  | ₹20 L",
        "INR | true  | 2050000  | ₹20.50 L",
        "USD | false | 2000000  | $2,000,000",
        "JPY | false | 2000000  | ¥2,000,000"})
    void briefly(String currency, boolean indian, BigDecimal amount, String expected) {
        assertThat(MoneyFormat.of(currency, indian).brief(amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2E+6, 2000000", "10.005, 10.01", "10.10, 10.1", "0.001, 0", "-1.005, -1.01"})
    void amountsAreRoundedToTwoDecimalsAndPlain(BigDecimal amount, String expected) {
        assertThat(Amounts.of(amount)).hasToString(expected);
    }
}
