package org.claimable.evaluation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.RuleFile;
import org.claimable.rulebook.file.Place;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.Sources;

/**
 * Reads the rules of a file. What a rule may be is spelt out here and nowhere else: one pattern over a claim or a pair,
 * and one report; every mistake is noted with its line, and reading goes on at the next rule.
 */
public final class RuleFileReader {
    private final Chapter chapter;
    private final RuleFile file;
    private final Function<WrongRuleException, Place> places;
    private final Sources sources;
    private final Problems problems;
    private final List<Rule> rules = new ArrayList<>();
    private Tokens tokens;

    private RuleFileReader(
            Chapter chapter,
            RuleFile file,
            Function<WrongRuleException, Place> places,
            Sources sources,
            Problems problems) {
        this.chapter = chapter;
        this.file = file;
        this.places = places;
        this.sources = sources;
        this.problems = problems;
    }

    /** The rules of a file of a chapter, {@code text} being the file itself or the table in it written out. */
    public static List<Rule> read(
            Chapter chapter, RuleFile file, String text, TextPlaces places, Sources sources, Problems problems) {
        RuleFileReader reader = new RuleFileReader(
                chapter, file, wrong -> places.of(wrong.line(), wrong.getMessage()), sources, problems);
        reader.tokens = new Tokens(Lexer.tokens(text));
        reader.file();
        return List.copyOf(reader.rules);
    }

    private void note(WrongRuleException wrong) {
        problems.add(places.apply(wrong), wrong.getMessage());
    }

    private void file() {
        try {
            new FileHead(tokens, packageOf(chapter)).read(this::note);
        } catch (WrongRuleException wrong) {
            note(wrong);
            tokens.skipToNextRule(this::note);
        }
        while (!tokens.isEnd()) {
            try {
                rules.add(new RuleReader(tokens, chapter, file, places, sources).rule());
            } catch (WrongRuleException wrong) {
                note(wrong);
                tokens.skipToNextRule(this::note);
            }
        }
    }

    /** One package a chapter: rules of one knowledge base in several packages can silently stop firing. */
    public static String packageOf(Chapter chapter) {
        return "claimable." + chapter.name().replace('-', '_');
    }

    /** Where a line of the text that was read stands in the file. */
    public interface TextPlaces {
        /** The place of a line counted from 1; {@code words} may name what is wrong on it. */
        Place of(int line, String words);
    }
}
