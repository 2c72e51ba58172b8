package io.juncture.goals.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * Writes amounts the way people do.
 *
 * <p>The Indian way: {@code ₹5,000.00} below a lakh (100,000), {@code ₹20.00 L} below a crore (10,000,000), {@code ₹1.00 Cr} from
 * there, digits grouped as in {@code ₹12,34,567.00 Cr}. The unit is chosen after rounding, so 99,999.999 is {@code ₹1.00 L} and
 * never {@code ₹1,00,000.00}. Otherwise: the currency's symbol, thousands grouped by three, and as many decimals as the currency
 * has. Negative amounts start with a minus sign.
 *
 * @param currency the currency, whose symbol is written
 * @param indian   whether lakh and crore are used
 */
public record MoneyFormat(Currency currency, boolean indian) {

    private static final BigDecimal LAKH = new BigDecimal(100_000);
    private static final BigDecimal CRORE = new BigDecimal(10_000_000);
    private static final BigDecimal LAKHS_IN_A_CRORE = new BigDecimal(100);

    /**
     * @param currencyCode ISO 4217 code
     * @throws IllegalArgumentException when there is no such currency
     */
    public static MoneyFormat of(String currencyCode, boolean indian) {
        return new MoneyFormat(Currency.getInstance(currencyCode), indian);
    }

    /** The amount with its sign, the currency's symbol and, where it has one, its unit. */
    public String format(BigDecimal amount) {
        BigDecimal absolute = amount.abs();
        String text = indian ? indianText(absolute) : internationalText(absolute);
        boolean negative = amount.signum() < 0 && text.chars().anyMatch(letter -> letter >= '1' && letter <= '9');
        return negative ? "-" + text : text;
    }

    /** The same for running text: without decimals where they are zero, {@code ₹5,000} or {@code ₹20 L}. */
    public String brief(BigDecimal amount) {
        return format(amount).replaceFirst("\\.0+(?=\\D*$)", "");
    }

    private String indianText(BigDecimal amount) {
        BigDecimal rounded = rounded(amount, 2);
        if (rounded.compareTo(LAKH) < 0) {
            return symbol() + grouped(rounded);
        }
        BigDecimal lakhs = amount.divide(LAKH, 2, RoundingMode.HALF_UP);
        if (lakhs.compareTo(LAKHS_IN_A_CRORE) < 0) {
            return symbol() + grouped(lakhs) + " L";
        }
        return symbol() + grouped(amount.divide(CRORE, 2, RoundingMode.HALF_UP)) + " Cr";
    }

    /** Digits grouped the Indian way: three, then always two. */
    private static String grouped(BigDecimal amount) {
        String plain = amount.toPlainString();
        int end = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int comma = end - 3; comma > 0; comma -= 2) {
            text.insert(comma, ',');
        }
        return text.toString();
    }

    private String internationalText(BigDecimal amount) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return symbol() + format.format(rounded(amount, decimals));
    }

    private static BigDecimal rounded(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The symbol as CLDR has it for English; a symbol that ends in a letter is set off by a space. */
    private String symbol() {
        String symbol = currency.getSymbol(Locale.US);
        return Character.isLetter(symbol.charAt(symbol.length() - 1)) ? symbol + " " : symbol;
    }
}
