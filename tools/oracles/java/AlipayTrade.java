import com.alipay.api.AlipayClient;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.alipay.api.request.AlipayTradePrecreateRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.response.AlipayTradeCloseResponse;
import com.alipay.api.response.AlipayTradeFastpayRefundQueryResponse;
import com.alipay.api.response.AlipayTradePrecreateResponse;
import com.alipay.api.response.AlipayTradeQueryResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;
import com.google.gson.Gson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** alipay-sdk-java against the sandbox of Alipay. */
public final class AlipayTrade {
  public static void main(String[] args) throws Exception {
    AlipayClient sdk = new DefaultAlipayClient(
        Oracle.setting("ORIGIN") + "/gateway.do", Oracle.setting("APP_ID"), Oracle.setting("PRIVATE_KEY"),
        "json", "UTF-8", Oracle.setting("THEIR_KEY"), "RSA2");
    String number = Oracle.setting("NUMBER");
    String refund = Oracle.setting("REFUND_NUMBER");

    AlipayTradePrecreateRequest create = new AlipayTradePrecreateRequest();
    create.setNotifyUrl(Oracle.setting("NOTIFY_URL"));
    create.setBizContent(json("out_trade_no", number, "total_amount", "71.00", "subject", "马克杯 等 2 种商品"));
    AlipayTradePrecreateResponse made = sdk.execute(create);
    Oracle.check("create", made.isSuccess(), made.getBody());
    Oracle.pay(Oracle.arrived(made.getQrCode()));
    callbacks();

    AlipayTradeQueryRequest query = new AlipayTradeQueryRequest();
    query.setBizContent(json("out_trade_no", number));
    AlipayTradeQueryResponse found = sdk.execute(query);
    Oracle.check("query", "TRADE_SUCCESS".equals(found.getTradeStatus()) && "71.00".equals(found.getTotalAmount()), found.getBody());

    AlipayTradeRefundRequest back = new AlipayTradeRefundRequest();
    back.setBizContent(json("out_trade_no", number, "refund_amount", "33.33", "out_request_no", refund));
    AlipayTradeRefundResponse gone = sdk.execute(back);
    Oracle.check("refund", "Y".equals(gone.getFundChange()) && "33.33".equals(gone.getRefundFee()), gone.getBody());

    AlipayTradeFastpayRefundQueryRequest which = new AlipayTradeFastpayRefundQueryRequest();
    which.setBizContent(json("out_trade_no", number, "out_request_no", refund));
    AlipayTradeFastpayRefundQueryResponse stands = sdk.execute(which);
    Oracle.check("query refund", "REFUND_SUCCESS".equals(stands.getRefundStatus()), stands.getBody());

    AlipayTradePagePayRequest other = new AlipayTradePagePayRequest();
    other.setBizContent(json("out_trade_no", Oracle.setting("OTHER_NUMBER"), "total_amount", "0.01", "subject", "台灯", "product_code", "FAST_INSTANT_TRADE_PAY"));
    String page = Oracle.arrived(sdk.pageExecute(other, "GET").getBody());
    Oracle.check("page", page.contains("/pay/"), page);
    AlipayTradeCloseRequest close = new AlipayTradeCloseRequest();
    close.setBizContent(json("out_trade_no", Oracle.setting("OTHER_NUMBER")));
    AlipayTradeCloseResponse shut = sdk.execute(close);
    Oracle.check("close", shut.isSuccess(), shut.getBody());

    @SuppressWarnings("unchecked")
    Map<String, String> fields = new Gson().fromJson(Oracle.setting("TO_SIGN"), Map.class);
    String text = AlipaySignature.getSignContent(fields);
    Oracle.tell("signature", "value", AlipaySignature.rsa256Sign(text, Oracle.setting("PRIVATE_KEY"), "UTF-8"));
    System.exit(0);
  }

  private static String json(String... pairs) {
    Map<String, String> content = new HashMap<>();
    for (int at = 0; at < pairs.length; at += 2) content.put(pairs[at], pairs[at + 1]);
    return new Gson().toJson(content);
  }

  private static void callbacks() throws Exception {
    String theirs = Oracle.setting("THEIR_KEY");
    Map<String, String> form = new HashMap<>();
    for (String pair : Oracle.callback().body().split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), decoded(parts[1]));
    }
    // The check takes sign and sign_type out of the map it is given.
    boolean genuine = AlipaySignature.rsaCheckV1(new HashMap<>(form), theirs, "UTF-8", "RSA2");
    Oracle.check("reads our callback", genuine && "71.00".equals(form.get("total_amount")), form);
    form.put("total_amount", "0.01");
    Oracle.check("refuses a tampered callback", !AlipaySignature.rsaCheckV1(new HashMap<>(form), theirs, "UTF-8", "RSA2"), "it took it");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
