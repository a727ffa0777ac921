package dev.autopack.api.server.store.base;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with {@code :names} as the driver wants it: question marks, and which name each stands for.
 */
record NamedSql(String text, List<String> names) {
    // A cast by two colons and a colon in a quoted text are no names.
    private static final Pattern NAME = Pattern.compile("'[^']*'|::|:([A-Za-z]\\w*)");

    static NamedSql parse(String named) {
        var names = new ArrayList<String>();
        var text = NAME.matcher(named).replaceAll(found -> replaced(found, names));
        return new NamedSql(text, List.copyOf(names));
    }

    private static String replaced(MatchResult found, List<String> names) {
        if (found.group(1) == null) {
            return Matcher.quoteReplacement(found.group());
        }
        names.add(found.group(1));
        return "?";
    }
}
