"""alipay-sdk-python against the sandbox of Alipay."""
import http.client
import json
import urllib.parse

import alipay.aop.api.util.WebUtils as web

from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.request.AlipayTradeCloseRequest import AlipayTradeCloseRequest
from alipay.aop.api.request.AlipayTradeFastpayRefundQueryRequest import AlipayTradeFastpayRefundQueryRequest
from alipay.aop.api.request.AlipayTradePagePayRequest import AlipayTradePagePayRequest
from alipay.aop.api.request.AlipayTradePrecreateRequest import AlipayTradePrecreateRequest
from alipay.aop.api.request.AlipayTradeQueryRequest import AlipayTradeQueryRequest
from alipay.aop.api.request.AlipayTradeRefundRequest import AlipayTradeRefundRequest
from alipay.aop.api.util.SignatureUtils import get_sign_content, sign_with_rsa2, verify_with_rsa
from common import arrived, callback, check, pay, setting, tell



def connect(url, query_string, timeout):
    """The SDK's own takes no address with a port."""
    there = urllib.parse.urlparse(url)
    return there.path + '?' + query_string, http.client.HTTPConnection(there.hostname, there.port, timeout=timeout)


web.get_http_connection = connect

config = AlipayClientConfig()
config.server_url = setting('ORIGIN') + '/gateway.do'
config.app_id = setting('APP_ID')
config.app_private_key = setting('PRIVATE_KEY_PKCS1')
config.alipay_public_key = setting('THEIR_KEY')
sdk = DefaultAlipayClient(alipay_client_config=config)
number, refund_number = setting('NUMBER'), setting('REFUND_NUMBER')


def asked(request, content, notify=False):
    request.biz_content = content
    if notify:
        request.notify_url = setting('NOTIFY_URL')
    return json.loads(sdk.execute(request))


wanted = {'out_trade_no': number, 'total_amount': '71.00', 'subject': '马克杯 等 2 种商品'}
made = asked(AlipayTradePrecreateRequest(), wanted, notify=True)
check('create', made.get('code') == '10000', made)
pay(arrived(made['qr_code']))
form = dict(urllib.parse.parse_qsl(callback()['body'], keep_blank_values=True))
signature = form.pop('sign')
form.pop('sign_type')
check('reads our callback', verify_with_rsa(config.alipay_public_key, get_sign_content(form).encode(), signature) and form['trade_status'] == 'TRADE_SUCCESS', form)
try:
    verify_with_rsa(config.alipay_public_key, get_sign_content({**form, 'total_amount': '0.01'}).encode(), signature)
    check('refuses a tampered callback', False)
except Exception as error:
    check('refuses a tampered callback', 'Verification' in type(error).__name__ + str(error), error)
found = asked(AlipayTradeQueryRequest(), {'out_trade_no': number})
check('query', found.get('trade_status') == 'TRADE_SUCCESS' and found['total_amount'] == '71.00', found)
gone = asked(AlipayTradeRefundRequest(), {'out_trade_no': number, 'refund_amount': '33.33', 'out_request_no': refund_number})
check('refund', gone.get('fund_change') == 'Y' and gone['refund_fee'] == '33.33', gone)
back = asked(AlipayTradeFastpayRefundQueryRequest(), {'out_trade_no': number, 'out_request_no': refund_number})
check('query refund', back.get('refund_status') == 'REFUND_SUCCESS', back)

other = AlipayTradePagePayRequest()
other.biz_content = {**wanted, 'out_trade_no': setting('OTHER_NUMBER'), 'product_code': 'FAST_INSTANT_TRADE_PAY'}
page = arrived(sdk.page_execute(other, http_method='GET'))
check('page', '/pay/' in page, page)
shut = asked(AlipayTradeCloseRequest(), {'out_trade_no': setting('OTHER_NUMBER')})
check('close', shut.get('code') == '10000', shut)
fields = json.loads(setting('TO_SIGN'))
tell('signature', 'value', sign_with_rsa2(config.app_private_key, get_sign_content(fields), 'utf-8'))
