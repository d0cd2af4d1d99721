package org.claimable.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.launch.Patience;

/** The browser of the tests: the Chromium of this machine, without a window where there is one, started once for all; nothing is downloaded. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final double PATIENCE = Patience.LONGEST.toMillis();

    private static Browser browser;

    private Chromium() {}

    /** A visitor of their own, whose waits bear a busy machine. */
    static BrowserContext visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context;
    }

    private static Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Path program = program();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setTimeout(PATIENCE)
                            .setArgs(List.of("--no-sandbox")));
        }
        return browser;
    }

    private static Path program() {
        Optional<Path> set = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        return set.or(() -> NAMES.stream()
                        .flatMap(name ->
                                Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new AssertionError(
                        "The page is tested in Chromium, which is not here. Install it (apt-get install chromium), or name it "
                                + "in the environment: CHROMIUM=/path/to/chromium."));
    }
}
