package org.claimable.page.rules;

/** Words that lead somewhere; {@code address} is null where they only stand there. */
public record Link(String words, String address) {
    static Link none(String words) {
        return new Link(words, null);
    }
}
