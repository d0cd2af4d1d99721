package org.claimable.evaluation.drools;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands after {@code then}: one call of findings, with facts read from the claim or the pair. */
final class Consequence {
    /** The reports that a rule may make, and where among their arguments the message stands. */
    private static final Map<String, Integer> MESSAGE_AT =
            Map.of("refuse", 2, "review", 2, "caveat", 2, "clash", 2, "deadweight", 3);

    private Consequence() {}

    /** One call of findings and nothing else, its arguments literals, names, or what is asked of them without more. */
    static boolean isOneFinding(String text) {
        return call(text)
                .filter(call -> MESSAGE_AT.containsKey(call.getNameAsString()))
                .filter(call -> call.getScope().map(Expression::toString).equals(Optional.of("findings")))
                .filter(call -> call.getArguments().stream().allMatch(Consequence::isPlain))
                .isPresent();
    }

    private static boolean isPlain(Expression argument) {
        if (argument instanceof MethodCallExpr asked) {
            return asked.getArguments().isEmpty()
                    && !asked.getNameAsString().equals("getClass")
                    && asked.getScope().map(Consequence::isPlain).orElse(false);
        }
        return argument instanceof LiteralExpr
                || argument instanceof NameExpr name && name.getNameAsString().startsWith("$");
    }

    /** As many facts as places for them in the message. */
    static boolean hasAFactForEachPlace(String text) {
        MethodCallExpr call = call(text).orElseThrow();
        List<Expression> arguments = call.getArguments();
        int at = MESSAGE_AT.get(call.getNameAsString());
        if (arguments.size() <= at) {
            return true;
        }
        String message = arguments.get(at).toString();
        return message.split("%s", -1).length - 1 == arguments.size() - at - 1;
    }

    private static Optional<MethodCallExpr> call(String text) {
        try {
            BlockStmt block = StaticJavaParser.parseBlock("{" + text + "}");
            return block.getStatements().size() != 1
                    ? Optional.empty()
                    : block.getStatement(0)
                            .toExpressionStmt()
                            .flatMap(statement -> statement.getExpression().toMethodCallExpr());
        } catch (ParseProblemException noJava) {
            return Optional.empty();
        }
    }
}
