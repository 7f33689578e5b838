package org.chaosee.jpa.hook.hibernate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads SQL texts, as far as it can be told without a parser which entity they are about. Each text is read once:
 * Hibernate makes few of them, and uses them again. Thread-safe.
 */
final class Statements {

    /** An application that writes literals into its own SQL has no end of texts. */
    private static final int MOST_KNOWN = 2_000;

    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/");

    private static final Pattern TABLE =
            Pattern.compile("(?is)\\b(?:from|update|into|join)\\s+[( ]*(?:select .*? from )?([\\w.\"`\\[\\]$]+)");

    private static final Pattern WRITING = Pattern.compile(
            "(?is)[\\s(]*(?:(?!select\\b|with\\b|values\\b|table\\b|show\\b|explain\\b|call\\b)\\w|with\\b.*\\)\\s*(?:insert|update|delete|merge)\\b).*");

    private static final Pattern LOCKING = Pattern.compile(
            "(?i)\\bfor (?:no key )?(?:key )?(?:update|share)\\b|\\bwith ?\\((?:updlock|holdlock)|\\block in share mode\\b");

    /** How Hibernate calls the temporary tables in which it keeps what an update in JPQL is to change. */
    private static final Pattern TEMPORARY = Pattern.compile("hte?_.*");

    private final UnitModel model;
    private final Map<String, SqlFacts> known = new ConcurrentHashMap<>();

    Statements(UnitModel model) {
        this.model = model;
    }

    SqlFacts of(String sql) {
        SqlFacts facts = known.get(sql);
        if (facts == null) {
            facts = read(COMMENTS.matcher(sql).replaceAll(" "));
            if (known.size() < MOST_KNOWN) {
                known.put(sql, facts);
            }
        }
        return facts;
    }

    private SqlFacts read(String sql) {
        String table = null;
        MappedEntity entity = null;
        List<MappedEntity> related = List.of();
        boolean followsUp = false;
        Matcher tables = TABLE.matcher(sql);
        for (int at = 0; tables.find(); at++) {
            String each = TableNames.plain(tables.group(1));
            List<MappedEntity> owners = model.ofTable(each);
            if (owners.isEmpty()) {
                followsUp |= TEMPORARY.matcher(each).matches() && !(at == 0 && isInsert(sql));
            } else if (entity == null) {
                table = each;
                entity = model.narrowed(owners, sql);
                related = owners.stream()
                        .flatMap(owner -> model.related(owner).stream())
                        .toList();
            }
        }
        return new SqlFacts(
                table,
                entity,
                related,
                WRITING.matcher(sql).matches(),
                LOCKING.matcher(sql).find(),
                followsUp);
    }

    private static boolean isInsert(String sql) {
        return sql.stripLeading().regionMatches(true, 0, "insert", 0, "insert".length());
    }
}
