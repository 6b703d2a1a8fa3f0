import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What both programs share: the payer, the callback as it came, and how a step is told. */
final class Oracle {
  record Told(Map<String, String> headers, String body) {}

  static String setting(String name) {
    return System.getenv("ORACLE_" + name);
  }

  static void tell(String step, String result, Object detail) {
    System.out.println(step + "\t" + result + "\t" + String.valueOf(detail).replaceAll("[\\t\\n\\r]", " "));
  }

  static void check(String step, boolean holds, Object detail) {
    tell(step, holds ? "ok" : "no", holds ? "" : detail);
  }

  private static HttpURLConnection open(String address, boolean follow) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
    connection.setInstanceFollowRedirects(follow);
    return connection;
  }

  /** What a person does on the sandbox's page. */
  static void pay(String page) throws IOException {
    HttpURLConnection connection = open(page, false);
    connection.setDoOutput(true);
    connection.getOutputStream().write("action=pay&fault=none".getBytes(StandardCharsets.UTF_8));
    if (connection.getResponseCode() != 303) throw new IOException("the page answered " + connection.getResponseCode());
  }

  /** Where the payer's browser ends after the address that an SDK made. */
  static String arrived(String page) throws IOException {
    HttpURLConnection connection = open(page, true);
    connection.getInputStream().readAllBytes();
    return connection.getURL().toString();
  }

  /** The first callback about the order, as it was received. */
  static Told callback() throws IOException, InterruptedException {
    for (;;) {
      HttpURLConnection connection = open(setting("RECEIVER"), true);
      if (connection.getResponseCode() == 200) {
        String text = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject told = new Gson().fromJson(text, JsonObject.class);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        told.getAsJsonObject("headers").entrySet().forEach(e -> headers.put(e.getKey(), e.getValue().getAsString()));
        return new Told(headers, told.get("body").getAsString());
      }
      Thread.sleep(100);
    }
  }
}
