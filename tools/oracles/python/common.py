"""What both programs share: the payer, the callback as it came, and how a step is told."""
import json
import os
import time
import urllib.parse
import urllib.request


def setting(name):
    return os.environ['ORACLE_' + name]


def tell(step, result, detail=''):
    print('\t'.join([step, result, str(detail).replace('\t', ' ').replace('\n', ' ')]), flush=True)


def check(step, holds, detail=''):
    tell(step, 'ok' if holds else 'no', '' if holds else detail)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args, **kwargs):
        return None


def pay(page):
    """What a person does on the sandbox's page."""
    form = urllib.parse.urlencode({'action': 'pay', 'fault': 'none'}).encode()
    try:
        urllib.request.build_opener(_Stay).open(page, form)
    except urllib.error.HTTPError as error:
        if error.code != 303:
            raise


def arrived(page):
    """Where the payer's browser ends after the address that an SDK made."""
    return urllib.request.urlopen(page).geturl()


def callback():
    """The first callback about the order, as it was received."""
    while True:
        with urllib.request.urlopen(setting('RECEIVER')) as answer:
            if answer.status == 200:
                return json.load(answer)
        time.sleep(0.1)
