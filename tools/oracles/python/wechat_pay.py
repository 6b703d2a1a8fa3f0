"""wechatpayv3 against the sandbox of WeChat Pay."""
import json
import time

from common import callback, check, pay, setting, tell
from wechatpayv3 import WeChatPay, WeChatPayType
from wechatpayv3.utils import build_authorization

sdk = WeChatPay(
    wechatpay_type=WeChatPayType.NATIVE,
    mchid=setting('MCHID'),
    private_key=setting('PRIVATE_KEY'),
    cert_serial_no=setting('SERIAL'),
    appid=setting('APPID'),
    apiv3_key=setting('API_V3_KEY'),
    notify_url=setting('NOTIFY_URL'),
    public_key=setting('THEIR_KEY'),
    public_key_id=setting('THEIR_KEY_ID'),
)
sdk._core._gate_way = setting('ORIGIN')
number, refund_number = setting('NUMBER'), setting('REFUND_NUMBER')

code, text = sdk.pay(description='马克杯 等 2 种商品', out_trade_no=number, amount={'total': 7100})
check('create', code == 200, text)
pay(json.loads(text)['code_url'])
told = callback()
read = sdk.callback(told['headers'], told['body'])
check('reads our callback', bool(read) and read['resource']['out_trade_no'] == number, read)
check('refuses a tampered callback', not sdk.callback(told['headers'], told['body'].replace('支付成功', '支付成功！')))
code, text = sdk.query(out_trade_no=number)
check('query', code == 200 and json.loads(text)['trade_state'] == 'SUCCESS', text)
code, text = sdk.refund(out_refund_no=refund_number, out_trade_no=number, amount={'refund': 3333, 'total': 7100, 'currency': 'CNY'}, reason='退款')
check('refund', code == 200 and json.loads(text)['amount']['refund'] == 3333, text)
for _ in range(100):
    code, text = sdk.query_refund(out_refund_no=refund_number)
    if json.loads(text).get('status') == 'SUCCESS':
        break
    time.sleep(0.1)
check('query refund', code == 200 and json.loads(text)['status'] == 'SUCCESS', text)
code, text = sdk.pay(description='台灯', out_trade_no=setting('OTHER_NUMBER'), amount={'total': 1})
code, text = sdk.close(out_trade_no=setting('OTHER_NUMBER'))
check('close', code == 204, text)
tell('signature', 'value', build_authorization('/v3/pay/transactions/native', 'POST', setting('MCHID'), setting('SERIAL'), sdk._core._private_key, setting('TO_SIGN')))
