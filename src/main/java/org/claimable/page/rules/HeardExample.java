package org.claimable.page.rules;

import org.claimable.example.Example;
import org.claimable.example.Tried;

/** An example that holds, and what the rule that it stands under does in it. */
record HeardExample(Example example, Voice voice) {
    static HeardExample of(Tried tried) {
        String id = tried.example().under();
        if (tried.speaks(id)) {
            return new HeardExample(tried.example(), Voice.SPEAKS);
        }
        return new HeardExample(tried.example(), tried.isSilent(id) ? Voice.SILENT : Voice.OTHER);
    }

    /** Whether it stands under an id in the file beside another, as {@code evidence.examples.yaml} beside {@code evidence.drl}. */
    boolean isOf(String id, String file) {
        return example.under().equals(id)
                && example.place()
                        .file()
                        .endsWith("/" + file.replaceFirst("(\\.drl)?\\.(drl|csv|xlsx)$", ".examples.yaml"));
    }
}
