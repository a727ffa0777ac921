package dev.autopack.auth.guard.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Text that can be kept and hashed: whole characters, none of them U+0000. */
class PlainText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return checked(StringDeserializer.instance.deserialize(json, context), context);
    }

    static String checked(String text, DeserializationContext context) throws IOException {
        if (text.codePoints().anyMatch(PlainText::isNoCharacter)) {
            return context.reportInputMismatch(String.class, "text holds what is no character");
        }
        return text;
    }

    // A pair of surrogates comes as one code point, so one that is seen here stands alone.
    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /** The same for the keys of a map. */
    static class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context)
                throws IOException {
            return checked(key, context);
        }
    }
}
