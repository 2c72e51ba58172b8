package io.juncture.platform.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Headless Chromium with an empty profile, which reaches nothing but this machine. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Whether there is a browser to open. */
    public static boolean isInstalled() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    /** Opens a page. */
    public static Browser open(String url) throws IOException {
        var profile = Files.createTempDirectory("juncture-browser");
        var logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1400,900",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder().usingDriverExecutable(program("chromedriver").orElseThrow()).usingAnyFreePort().build();
        var browser = new Browser(new ChromeDriver(service, options), profile);
        browser.driver.get(url);
        return browser;
    }

    /** Replaces the text of an editor. */
    public void type(String editor, String text) {
        waiting().until(ExpectedConditions.elementToBeClickable(By.cssSelector(editor)));
        var element = driver.findElement(By.cssSelector(editor));
        new Actions(driver).click(element).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys(Keys.DELETE).perform();
        // At once, like pasting: the editor would add closing brackets to single keys.
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Clicks what the CSS selector finds. */
    public void click(String selector) {
        waiting().until(_ -> {
            driver.findElement(By.cssSelector(selector)).click();
            return true;
        });
    }

    /** The text of what the CSS selector finds, once it is there. */
    public String textOf(String selector) {
        return textOf(selector, "");
    }

    /** The text of what the CSS selector finds, once it contains a part. */
    public String textOf(String selector, String part) {
        var last = new AtomicReference<>("");
        return waiting().withMessage(() -> "'" + part + "' in " + selector + ", where '" + last.get() + "' stands").until(_ -> {
            last.set(driver.findElement(By.cssSelector(selector)).getText().replace('\u00a0', ' '));
            return !last.get().isBlank() && last.get().contains(part) ? last.get() : null;
        });
    }

    /**
     * Runs a script in the page.
     *
     * @param script the body of a function; it calls its argument with the text that becomes the result
     */
    public String run(String script) {
        return String.valueOf(driver.executeAsyncScript(script));
    }

    /** Every URL that the browser has requested from the network since the last call. */
    public List<String> requestedUrls() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").stringValue("").equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").stringValue())
                .filter(url -> url.matches("(http|ws)s?:.*"))
                .toList();
    }

    /** What the page has complained about in the console, a broken content security policy for example. */
    public List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private WebDriverWait waiting() {
        var waiting = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(200));
        waiting.ignoreAll(List.of(StaleElementReferenceException.class, NoSuchElementException.class, ElementNotInteractableException.class));
        return waiting;
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> new File(directory, name))
                .filter(File::canExecute)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }
}
