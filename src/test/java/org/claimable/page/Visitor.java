package org.claimable.page;

import static io.restassured.RestAssured.given;
import static io.restassured.config.RedirectConfig.redirectConfig;

import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.claimable.launch.Patience;

/** A visitor of the page without a browser: keeps its cookie, and follows no redirect by itself. */
final class Visitor {
    private final int port;
    private final Map<String, String> cookies = new HashMap<>();

    Visitor(int port) {
        this.port = port;
    }

    RequestSpecification asking() {
        return given().config(
                        RestAssuredConfig.config().redirect(redirectConfig().followRedirects(false)))
                .baseUri("http://127.0.0.1")
                .urlEncodingEnabled(false)
                .port(port)
                .cookies(cookies);
    }

    Response get(String path) {
        return keep(asking().get(path));
    }

    Response post(String path) {
        return keep(asking().post(path));
    }

    /** Sends a file of claims with choices, each a name and its text. */
    Response send(String fileName, byte[] content, String... choices) {
        RequestSpecification form = asking().multiPart("claims", fileName, content);
        for (int i = 0; i < choices.length; i += 2) {
            form = form.multiPart(choices[i], choices[i + 1]);
        }
        return keep(form.post("/checks"));
    }

    Response send(String csv, String... choices) {
        return send("claims.csv", csv.getBytes(StandardCharsets.UTF_8), choices);
    }

    /** Sends a form of claims with any files. */
    Response send(RequestSpecification form) {
        return keep(form.post("/checks"));
    }

    /** The address of a check that was begun, once it is finished. */
    String finished(Response begun) {
        String address = begun.then().statusCode(302).extract().header("Location");
        Patience.until(
                "the check is finished",
                () -> get(address + "/progress").path("finished").equals(true));
        return address;
    }

    /** The text of a page, which must be there. */
    String page(String path) {
        return get(path).then().statusCode(200).extract().asString();
    }

    /** Keeps the cookies of an answer. */
    Response keep(Response response) {
        cookies.putAll(response.cookies());
        return response;
    }
}
