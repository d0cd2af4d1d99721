package org.claimable.file.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of problem that a request may have: the status of its answer, what it is called, what it means and what to do. {@link #type()}
 * is the address, from the service's own, at which that is said.
 */
public enum ProblemKind {
    MISTAKES(
            422,
            "Mistakes in what was sent",
            "The request can be read, and something in it is wrong. Nothing was decided. Each mistake stands under errors, with its place, a code "
                    + "and what to do; there are at most 100 of them.",
            "Correct the mistakes and send the request again."),
    TOO_MUCH(
            422,
            "More than one request may hold",
            "The request has more claims, or more claims of one person, than the service decides in one request. Nothing was decided.",
            "Send fewer claims in one request, or send them as a stream. Keep all claims of a person together."),
    UNREADABLE(
            400,
            "A request that cannot be read",
            "The body is not what its type says, is missing, or the address is mistyped. Nothing was decided.",
            "Check the body against the description of the API, and the address."),
    UNKNOWN_CALLER(
            401,
            "A caller who is not known",
            "The request names no caller, or its token or API key is not accepted.",
            "Send a token or an API key, as the header WWW-Authenticate says."),
    NOT_ALLOWED(
            403,
            "Something that this caller may not do",
            "The caller is known, or the service is open, and this is not given to it.",
            "Ask those who run the service for the scope that the detail names, or call from the place that it names."),
    NOT_FOUND(
            404,
            "Nothing at this address",
            "There is nothing at the address, or it names a rule set, an outcome or a value set that is not loaded.",
            "Check the address. The lists of rule sets, outcomes and value sets say what is loaded."),
    WRONG_METHOD(
            405,
            "A method that this address does not have",
            "There is something at the address, but not for this method.",
            "Use one of the methods in the header Allow."),
    NO_SUCH_ANSWER(
            406,
            "A form of answer that is not given",
            "The header Accept names no form in which the answer is given.",
            "Accept one of the forms that the detail names."),
    SENT_TOO_SLOWLY(
            408,
            "A body that came too slowly",
            "The body was not sent within its time. Nothing was decided.",
            "Send it again over a faster connection, or in smaller parts."),
    TOO_LARGE(
            413,
            "A body that is too large",
            "The body, or what is unpacked of it, is larger than the service takes. Nothing was decided.",
            "Send less in one request, or send claims as a stream."),
    ADDRESS_TOO_LONG(
            414,
            "An address that is too long",
            "The address is longer than the service reads.",
            "Send the settings in the body instead."),
    UNKNOWN_FORM(
            415,
            "A body of a type that is not read",
            "The header Content-Type names no type that is read at this address.",
            "Send one of the types that the detail names, and say so in Content-Type."),
    OTHER_HOST(
            421,
            "A request for another host",
            "The header Host names a host that this service is not.",
            "Call the service by its own address, or have those who run it add the name."),
    TOO_OFTEN(
            429,
            "Too many requests",
            "The caller asked more often, or over more connections at once, than is allowed. Nothing was decided.",
            "Wait as long as the header Retry-After says. Claims of many people fit into one request."),
    HEADERS_TOO_LARGE(
            431,
            "Headers that are too large",
            "The headers of the request are larger than the service reads.",
            "Send fewer or shorter headers."),
    FAILED(
            500,
            "A fault of the service",
            "The service failed. Nothing was decided.",
            "Tell those who run the service the id of the request. The same request may fail again."),
    NOT_DONE(
            501,
            "Something that the service does not do",
            "The web server does not do what the request asks for.",
            "Check the method and the headers of the request."),
    BUSY(
            503,
            "No place for the request now",
            "The service is deciding as much as it can, is stopping, or cannot reach what it needs to know the caller. Nothing was decided.",
            "Try again after as many seconds as the header Retry-After says."),
    STOPPED(
            503,
            "A stream that was stopped",
            "The service was told to stop, and ended the stream at the end of a line. What was decided until then holds; lastDecided is the number of "
                    + "that line.",
            "Send the whole stream again, and give the number of the line after that one as from in its header. The answer then goes on from there, "
                    + "with the totals and the decision id of the whole."),
    TOOK_TOO_LONG(
            503,
            "A request that takes too long",
            "The claims could not be decided within the time of one request. Nothing was decided.",
            "Send fewer claims in one request, first of all of people with very many claims."),
    REFUSED(
            400,
            "A request that was refused",
            "The request was refused before it was read.",
            "Check its method, its address and its headers.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemKind(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The first of a status; of one that none has, a fault of the service from 500 on, else a refusal. */
    public static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status)
                .findFirst()
                .orElse(status < 500 ? REFUSED : FAILED);
    }

    /** The kind of a name in an address, such as {@code too-large}. */
    public static Optional<ProblemKind> named(String name) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(name)).findFirst();
    }

    /** Its name in an address. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address at which it is explained, from the service's own. */
    public String type() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }
}
