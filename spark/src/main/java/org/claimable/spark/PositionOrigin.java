package org.claimable.spark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import scala.jdk.javaapi.CollectionConverters;

/** Where the values of a column come from, as far as the plan of its rows says. */
final class PositionOrigin {
    private final Set<Long> wanted = new HashSet<>();
    private final List<LogicalPlan> plans = new ArrayList<>();

    private PositionOrigin(LogicalPlan plan) {
        collect(plan);
    }

    /** What in the origin of a column may be another each time it is worked out, such as {@code monotonically_increasing_id}; empty for nothing. */
    static Optional<String> changing(Dataset<Row> rows, String column) {
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .analyzed();
        PositionOrigin origin = new PositionOrigin(plan);
        outputs(plan).stream().filter(each -> each.name().equals(column)).forEach(origin::want);
        return origin.changing();
    }

    private void collect(LogicalPlan plan) {
        plans.add(plan);
        CollectionConverters.asJava(plan.children()).forEach(this::collect);
    }

    private static List<Attribute> outputs(LogicalPlan plan) {
        return CollectionConverters.asJava(plan.output());
    }

    private void want(NamedExpression expression) {
        wanted.add(expression.exprId().id());
    }

    private Optional<String> changing() {
        for (int known = -1; known < wanted.size(); ) {
            known = wanted.size();
            for (LogicalPlan plan : plans) {
                for (Expression each : CollectionConverters.asJava(plan.expressions())) {
                    Optional<String> found = definition(each);
                    if (found.isPresent()) {
                        return found;
                    }
                }
                if (plan instanceof Union union) {
                    follow(union);
                }
            }
        }
        return Optional.empty();
    }

    /** Looks into what defines a wanted column; columns of which it is made are wanted too. */
    private Optional<String> definition(Expression expression) {
        boolean defines = expression instanceof NamedExpression named
                && !(expression instanceof Attribute)
                && wanted.contains(named.exprId().id());
        if (defines) {
            CollectionConverters.asJava(expression.references().toSeq()).forEach(this::want);
            return changing(expression);
        }
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            Optional<String> found = definition(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> changing(Expression expression) {
        if (expression.deterministic()) {
            return Optional.empty();
        }
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            if (!child.deterministic()) {
                return changing(child);
            }
        }
        return Optional.of(expression.prettyName());
    }

    private void follow(Union union) {
        List<Attribute> outputs = outputs(union);
        for (int i = 0; i < outputs.size(); i++) {
            if (wanted.contains(outputs.get(i).exprId().id())) {
                for (LogicalPlan child : CollectionConverters.asJava(union.children())) {
                    want(outputs(child).get(i));
                }
            }
        }
    }
}
