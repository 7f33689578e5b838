package org.example.storefront.web;

/** The shop's error page. Self-contained, as it may be shown when nothing else works. */
final class ErrorPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Fernweh &amp; Co.</title>
            <style>
              body { font: 1.1rem/1.6 Georgia, serif; color: #24312b; background: #f6f2ea; margin: 20vh auto; max-width: 32rem; padding: 0 1rem }
              small { color: #6b746e }
            </style>
            <h1>%s</h1>
            <p>We are sorry. <a href="/">Back to the shop</a></p>
            %s
            </html>
            """;

    private ErrorPage() {}

    static String of(ShopError error) {
        String reference =
                error.reference() == null ? "" : "<p><small>Reference " + escape(error.reference()) + "</small></p>";
        return PAGE.formatted(escape(error.error()), reference);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
