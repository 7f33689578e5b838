package org.chaosee.report.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chaosee.report.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads the member of ours, {@code chaos-ee}. */
final class EvidenceReader {

    /** The form that is known here. */
    static final int FORMAT = 1;

    private static final long LONGEST_SUM = 86_400;

    private static final String ROOT = "/chaos-ee";
    private static final String OBSERVED = ROOT + "/observed";

    private final Stream stream;
    private final LoadReader loadReader;

    /** The same few names come back for hours. */
    private final Map<String, String> names = new HashMap<>();

    private boolean hasFormat;
    private @Nullable ShapeException complaint;
    private String version = "";
    private String run = "";
    private boolean strict;
    private @Nullable Exit exit;
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable Observed observed;
    private final List<Load> loads = new ArrayList<>();
    private @Nullable List<Notification> notifications;

    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private long injectionsLost;
    private List<String> servers = List.of();
    private List<Injection> injections = List.of();
    private List<NodeChange> nodes = List.of();
    private List<LiveActions> actions = List.of();
    private List<Health> health = List.of();
    private List<AuditNote> audit = List.of();
    private List<String> failures = List.of();

    EvidenceReader(Stream stream) {
        this.stream = stream;
        this.loadReader = new LoadReader(stream);
    }

    Evidence read() throws IOException {
        stream.members(ROOT, this::guarded);
        if (complaint != null) {
            throw complaint;
        }
        if (!hasFormat) {
            throw new ShapeException(ROOT + "/format", "is missing");
        }
        return new Evidence(version, run, strict, exit, warnings, observed, loads, notifications);
    }

    /** Another version may well have other shapes, and its number may stand behind them: it is what counts. */
    private boolean guarded(String name) throws IOException {
        if (complaint != null) {
            if (name.equals("format")) {
                format();
            }
            return name.equals("format");
        }
        int depth = stream.depthOfMember();
        try {
            return member(name);
        } catch (ShapeException e) {
            complaint = e;
            stream.leaveTo(depth);
            return true;
        }
    }

    private void format() throws IOException {
        Tree tree = stream.tree(ROOT + "/format");
        hasFormat = true;
        if (!tree.node().isNumber() || tree.node().doubleValue() != FORMAT) {
            throw new OtherVersionException(tree.node().toString());
        }
    }

    private boolean member(String name) throws IOException {
        String pointer = ROOT + "/" + name;
        switch (name) {
            case "format" -> format();
            case "version" -> version = text(pointer);
            case "run" -> run = text(pointer);
            case "strict" -> strict = stream.tree(pointer).node().asBoolean();
            case "exit" -> exit = stream.isNull() ? null : exit(stream.tree(pointer));
            case "warnings" -> warnings.addAll(stream.list(pointer, EvidenceReader::warning));
            case "observed" -> observed = stream.isNull() ? null : observed();
            case "load" -> stream.elements(pointer, place -> loads.add(loadReader.read(place)));
            case "notifications" -> notifications = stream.list(pointer, EvidenceReader::notification);
            default -> {
                return false;
            }
        }
        return true;
    }

    private String text(String pointer) throws IOException {
        return stream.isNull() ? "" : stream.tree(pointer).asText();
    }

    private static Exit exit(Tree tree) {
        return new Exit((int) tree.count("code"), tree.list("reasons", Tree::asText));
    }

    private static Warning warning(Tree tree) {
        return new Warning(
                tree.optionalText("kind").orElse(""),
                tree.optionalText("pointer").orElse(""),
                tree.text("message"));
    }

    private static Notification notification(Tree tree) {
        return new Notification(
                tree.optionalInstant("at").orElse(null),
                tree.optionalText("event").orElse(""),
                tree.optionalFlag("ok").orElse(true));
    }

    private Observed observed() throws IOException {
        stream.members(OBSERVED, this::observation);
        return new Observed(
                from.orElseThrow(() -> new ShapeException(OBSERVED + "/from", "is missing")),
                to.orElseThrow(() -> new ShapeException(OBSERVED + "/to", "is missing")),
                servers,
                injections,
                injectionsLost,
                nodes,
                actions,
                health,
                audit,
                failures);
    }

    private boolean observation(String name) throws IOException {
        String pointer = OBSERVED + "/" + name;
        switch (name) {
            case "from" -> from = Optional.of(instant(name));
            case "to" -> to = Optional.of(instant(name));
            case "injectionsLost" ->
                injectionsLost = stream.tree(pointer).node().asLong();
            case "servers" -> servers = stream.list(pointer, Tree::asText);
            case "injections" -> injections = inOrder(stream.list(pointer, this::injection), Injection::at);
            case "nodes" -> nodes = inOrder(stream.list(pointer, this::node), NodeChange::at);
            case "actions" -> actions = inOrder(stream.list(pointer, this::live), LiveActions::at);
            case "health" -> health = inOrder(stream.list(pointer, this::health), Health::at);
            case "audit" -> audit = stream.list(pointer, this::audit);
            case "failures" -> failures = stream.list(pointer, Tree::asText);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Several threads tell, each when it comes to it, and a clock may be set back. */
    private static <T> List<T> inOrder(List<T> list, Function<T, Instant> time) {
        list.sort(Comparator.comparing(time));
        return list;
    }

    private Instant instant(String name) throws IOException {
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        holder.set(name, stream.tree(OBSERVED + "/" + name).node());
        return new Tree(holder, OBSERVED).instant(name);
    }

    private String name(String name) {
        String first = names.putIfAbsent(name, name);
        return first == null ? name : first;
    }

    private Injection injection(Tree tree) {
        // Ours are of a second or a minute; nothing that is told may leave what an instant holds.
        long seconds = Math.max(1, Math.min(LONGEST_SUM, tree.count("seconds")));
        return new Injection(
                tree.instant("at"),
                seconds,
                name(tree.optionalText("node").orElse("")),
                name(tree.text("action")),
                name(tree.optionalText("fault").orElse("")),
                tree.optionalText("skipped").map(this::name).orElse(null),
                tree.has("count") ? tree.count("count") : 1);
    }

    private NodeChange node(Tree tree) {
        return new NodeChange(tree.instant("at"), name(tree.text("node")), name(tree.text("state")));
    }

    private LiveActions live(Tree tree) {
        return new LiveActions(tree.instant("at"), tree.list("live", entry -> name(entry.asText())));
    }

    private Health health(Tree tree) {
        double seconds = tree.duration("seconds").map(Words::inSeconds).orElse(0.0);
        return new Health(tree.instant("at"), name(tree.text("name")), tree.flag("up"), seconds);
    }

    private AuditNote audit(Tree tree) {
        return new AuditNote(
                tree.instant("at"),
                name(tree.optionalText("event").orElse("")),
                name(tree.optionalText("subject").orElse("")));
    }
}
