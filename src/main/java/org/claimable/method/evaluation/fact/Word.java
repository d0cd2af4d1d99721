package org.claimable.method.evaluation.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A word that rules may use: what can be asked of a fact. What has no such mark is reached by no rule. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Word {
    /** What it is, in words. */
    String value();

    /** How rules write it, with points between its parts; the name of the method, without {@code is}, where empty. */
    String name() default "";

    /** Whether it may be blank, so that a comparison with it is undecided. */
    boolean blank() default false;

    /** How a rule asks it; the word itself where empty. */
    String example() default "";

    /** Which closed list its texts are on; none where empty. */
    Closed closed() default Closed.NONE;

    /** Whether only messages say it. */
    boolean said() default false;

    /** Which choices of a check that the sources leave open its answer depends on. */
    OpenChoice[] dependsOn() default {};

    /** Whether it is a word of scope: where it does not hold, or is not the text asked for, the rule is not about the claim. */
    boolean scope() default false;

    /**
     * The fields that it is read from, by their paths in a claim, with commas between; those of its person begin with {@code person/}, those of
     * the whole request with a stroke.
     */
    String reads() default "";

    /** What it says of those fields. */
    Given given() default Given.NOT_ASKED;

    /** A choice that the sources leave open. */
    enum OpenChoice {
        YEAR_BASIS,
        LEVEL,
        POLICY
    }

    /** Whether a word says that something is given. */
    enum Given {
        NOT_ASKED,
        /** It holds where they are given. */
        HOLDS,
        /** It holds where they are not. */
        FAILS
    }

    /** A list that texts are on, so that a rule which compares with another text can never speak. */
    enum Closed {
        NONE,
        OUTCOME,
        AREA,
        BANK,
        AUDIENCE,
        CATEGORY,
        KIND,
        GROUP
    }
}
