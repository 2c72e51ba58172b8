package io.juncture.federation.executor.json;

import java.util.Map;

/** Writes values that were parsed from JSON. */
public final class JsonValues {

    private JsonValues() {
    }

    public static void write(Utf8Buffer out, Object value) {
        switch (value) {
            case null -> out.put("null");
            case String text -> out.putString(text);
            case Double number when !Double.isFinite(number) -> out.put("null");
            case Float number when !Float.isFinite(number) -> out.put("null");
            case Number number -> out.put(number.toString());
            case Boolean flag -> out.put(flag.toString());
            case Map<?, ?> map -> {
                out.put('{');
                boolean first = true;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (!first) {
                        out.put(',');
                    }
                    first = false;
                    out.putString(String.valueOf(entry.getKey())).put(':');
                    write(out, entry.getValue());
                }
                out.put('}');
            }
            case Iterable<?> list -> {
                out.put('[');
                boolean first = true;
                for (Object element : list) {
                    if (!first) {
                        out.put(',');
                    }
                    first = false;
                    write(out, element);
                }
                out.put(']');
            }
            default -> out.putString(value.toString());
        }
    }
}
