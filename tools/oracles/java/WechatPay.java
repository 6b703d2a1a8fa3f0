import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.auth.WechatPay2Credential;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import com.wechat.pay.java.service.refund.model.Status;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** wechatpay-java against the sandbox of WeChat Pay. */
public final class WechatPay {
  public static void main(String[] args) throws Exception {
    RSAPublicKeyConfig config = new RSAPublicKeyConfig.Builder()
        .merchantId(Oracle.setting("MCHID"))
        .privateKey(Oracle.setting("PRIVATE_KEY"))
        .merchantSerialNumber(Oracle.setting("SERIAL"))
        .publicKey(Oracle.setting("THEIR_KEY"))
        .publicKeyId(Oracle.setting("THEIR_KEY_ID"))
        .apiV3Key(Oracle.setting("API_V3_KEY"))
        .build();
    HttpClient http = new DefaultHttpClientBuilder().config(config).okHttpClient(toSandbox()).build();
    NativePayService payments = new NativePayService.Builder().httpClient(http).build();
    RefundService refunds = new RefundService.Builder().httpClient(http).build();
    String number = Oracle.setting("NUMBER");

    String code = payments.prepay(wanted(number, 7100)).getCodeUrl();
    Oracle.check("create", code != null, code);
    Oracle.pay(code);
    callbacks(config, number);

    QueryOrderByOutTradeNoRequest which = new QueryOrderByOutTradeNoRequest();
    which.setMchid(Oracle.setting("MCHID"));
    which.setOutTradeNo(number);
    Transaction found = payments.queryOrderByOutTradeNo(which);
    Oracle.check("query", found.getTradeState() == Transaction.TradeStateEnum.SUCCESS && found.getAmount().getTotal() == 7100, found);

    refundOf(refunds, number);

    payments.prepay(wanted(Oracle.setting("OTHER_NUMBER"), 1));
    CloseOrderRequest close = new CloseOrderRequest();
    close.setMchid(Oracle.setting("MCHID"));
    close.setOutTradeNo(Oracle.setting("OTHER_NUMBER"));
    payments.closeOrder(close);
    Oracle.check("close", true, "");

    URI address = URI.create("https://api.mch.weixin.qq.com/v3/pay/transactions/native");
    WechatPay2Credential credential = new WechatPay2Credential(Oracle.setting("MCHID"), config.createSigner());
    Oracle.tell("signature", "value", credential.getAuthorization(address, "POST", Oracle.setting("TO_SIGN")));
    System.exit(0);
  }

  /** The SDK's host is fixed: requests are led to the sandbox after they are signed, which leaves their path as it is. */
  private static OkHttpClient toSandbox() {
    HttpUrl sandbox = HttpUrl.parse(Oracle.setting("ORIGIN"));
    return new OkHttpClient.Builder().addInterceptor(chain -> {
      HttpUrl there = chain.request().url().newBuilder().scheme("http").host(sandbox.host()).port(sandbox.port()).build();
      return chain.proceed(chain.request().newBuilder().url(there).build());
    }).build();
  }

  private static PrepayRequest wanted(String number, int total) {
    PrepayRequest request = new PrepayRequest();
    Amount amount = new Amount();
    amount.setTotal(total);
    amount.setCurrency("CNY");
    request.setAmount(amount);
    request.setAppid(Oracle.setting("APPID"));
    request.setMchid(Oracle.setting("MCHID"));
    request.setDescription("马克杯 等 2 种商品");
    request.setNotifyUrl(Oracle.setting("NOTIFY_URL"));
    request.setOutTradeNo(number);
    return request;
  }

  private static void callbacks(RSAPublicKeyConfig config, String number) throws Exception {
    Oracle.Told told = Oracle.callback();
    NotificationParser parser = new NotificationParser(config);
    Transaction read = parser.parse(paramOf(told, told.body()), Transaction.class);
    Oracle.check("reads our callback", number.equals(read.getOutTradeNo()) && read.getAmount().getTotal() == 7100, read);
    try {
      parser.parse(paramOf(told, told.body().replace("支付成功", "支付成功！")), Transaction.class);
      Oracle.check("refuses a tampered callback", false, "it took it");
    } catch (ValidationException refused) {
      Oracle.check("refuses a tampered callback", true, "");
    }
  }

  private static RequestParam paramOf(Oracle.Told told, String body) {
    return new RequestParam.Builder()
        .serialNumber(told.headers().get("Wechatpay-Serial"))
        .nonce(told.headers().get("Wechatpay-Nonce"))
        .signature(told.headers().get("Wechatpay-Signature"))
        .timestamp(told.headers().get("Wechatpay-Timestamp"))
        .signType(told.headers().get("Wechatpay-Signature-Type"))
        .body(body)
        .build();
  }

  private static void refundOf(RefundService refunds, String number) throws Exception {
    CreateRequest request = new CreateRequest();
    AmountReq amount = new AmountReq();
    amount.setRefund(3333L);
    amount.setTotal(7100L);
    amount.setCurrency("CNY");
    request.setAmount(amount);
    request.setOutTradeNo(number);
    request.setOutRefundNo(Oracle.setting("REFUND_NUMBER"));
    request.setReason("退款");
    Refund asked = refunds.create(request);
    Oracle.check("refund", asked.getAmount().getRefund() == 3333L, asked);
    QueryByOutRefundNoRequest which = new QueryByOutRefundNoRequest();
    which.setOutRefundNo(Oracle.setting("REFUND_NUMBER"));
    Refund found = refunds.queryByOutRefundNo(which);
    for (int times = 0; times < 100 && found.getStatus() != Status.SUCCESS; times++) {
      Thread.sleep(100);
      found = refunds.queryByOutRefundNo(which);
    }
    Oracle.check("query refund", found.getStatus() == Status.SUCCESS, found);
  }
}
