package org.claimable.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.golden.HttpDoor.Parts;
import org.claimable.golden.HttpDoor.Reply;

/** What a visitor of the page sees of a check or a forecast, as text. */
record VisitedPages(HttpDoor door, Ids ids) {
    /** A page with its status above it. */
    String page(String path) {
        return shown(door.get(path));
    }

    String shown(Reply reply) {
        return reply.status() + "\n" + ids.without(Texts.ofPage(reply.text()));
    }

    /** The pages of a check, by name, or the page that refuses it; the check is deleted. */
    Map<String, String> check(Parts form, int claims) {
        Map<String, String> pages = new LinkedHashMap<>();
        Reply reply = door.post("/checks", "text/html", form);
        String address = door.begun(reply);
        if (address == null) {
            pages.put("refused", shown(reply));
            return pages;
        }
        pages.put("result", page(address));
        if (!pages.get("result").startsWith("422")) {
            pages.put("claims", page(address + "/claims"));
            for (int i = 1; i <= claims; i++) {
                pages.put("claim-" + i, page(address + "/claims/" + i));
            }
            pages.put("report", page(address + "/report"));
            pages.put("questions", page(address + "/questions"));
        }
        door.post(address + "/delete", "application/x-www-form-urlencoded", "");
        return pages;
    }

    /** A forecast, its form to be changed and its table, or the page that refuses it. */
    Map<String, String> forecast(Parts form) {
        Map<String, String> pages = new LinkedHashMap<>();
        Reply reply = door.post("/forecasts", "text/html", form);
        String address = door.begun(reply);
        if (address == null) {
            pages.put("refused", shown(reply));
            return pages;
        }
        pages.put("forecast", page(address));
        pages.put("change", page(address + "/change"));
        pages.put("table", ids.without(door.get(address + "/forecast.csv").text()));
        door.post(address + "/delete", "application/x-www-form-urlencoded", "");
        return pages;
    }
}
