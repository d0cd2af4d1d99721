package org.claimable.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A line of the answer of a stream, taken apart without being written anew: its decisions, each with the id of its claim, or its problem, with
 * none; each as it is written there.
 */
record AnswerLine(List<String> claims, List<String> parts) {

    static AnswerLine of(byte[] line) {
        AnswerLine answer = new AnswerLine(new ArrayList<>(), new ArrayList<>());
        try (JsonParser json = LineReader.JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("problem")) {
                    answer.add(json, line);
                } else if (name.equals("decisions")) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        answer.add(json, line);
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        return answer;
    }

    private void add(JsonParser json, byte[] line) {
        int from = (int) json.currentTokenLocation().getByteOffset();
        String claim = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isClaim = json.currentName().equals("claim");
            json.nextToken();
            claim = isClaim ? json.getString() : claim;
            json.skipChildren();
        }
        int to = (int) json.currentLocation().getByteOffset();
        claims.add(claim);
        parts.add(new String(line, from, to - from, StandardCharsets.UTF_8));
    }
}
