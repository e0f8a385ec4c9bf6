package uk.disc.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real Chromium without a window. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; a missing program is told as {@link Tool} does. */
    static Browser start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Tool.named("chromium").toFile());
        // The sandbox needs rights that builds in containers don't have; only our own pages are opened.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Tool.named("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2)).pageLoadTimeout(Duration.ofMinutes(2));
        return new Browser(driver);
    }

    /** Opens a file as a double click does, in a view of a width in CSS pixels. */
    void open(Path page, int width, int height, int scale) {
        view(width, height, scale);
        driver.get("about:blank");
        driver.get(page.toUri().toString());
    }

    /** What a view shows at this many CSS pixels: 1280 at 400 % zoom are 320 at scale 4. */
    void view(int width, int height, int scale) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    void scripts(boolean on) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** As a page is shown to those who set a feature, such as {@code forced-colors} to {@code active}; empty for nobody. */
    void preference(String feature, String value) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", feature, "value", value))));
    }

    Object script(String source, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(source, arguments), "");
    }

    Object waiting(String source, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeAsyncScript(source, arguments), "");
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String source) {
        return (List<String>) script("return " + source);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void press(Keys... keys) {
        focused().sendKeys(keys);
    }

    String address() {
        return Objects.requireNonNullElse(driver.getCurrentUrl(), "");
    }

    byte[] pdf() {
        Map<String, Object> answer =
                command("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    /** A picture of part of a page, from the top of an element on. */
    byte[] picture(String from, int width, int height) {
        Object top = script(
                "return Math.max(0, Math.floor(document.querySelector(arguments[0]).getBoundingClientRect().top + scrollY))",
                from);
        Map<String, Object> answer = command(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1)));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    /** A script from a library on the class path, run in the page. */
    void library(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Browser.class.getClassLoader().getResourceAsStream(resource), resource)) {
            command("Runtime.evaluate", Map.of("expression", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
