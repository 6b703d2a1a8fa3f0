import { requestSignInCode } from '../../../contracts/account/request-sign-in-code.ts';
import { contactOf } from '../../domain/account/contact.ts';
import { sendCode } from '../../gateways/identity/send-code.ts';
import { now } from '../../runtime/clock.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { hashOf, newCode } from '../../runtime/ids.ts';
import { log } from '../../runtime/log.ts';
import { route } from '../../runtime/route.ts';
import { shopSettings } from '../../stores/shop.ts';

const settingsNow = fresh(settingsMs, shopSettings);

export const handler = route('requestSignInCode', requestSignInCode, async ({ body, facts }) => {
  const { name: shop } = await settingsNow();
  const contact = contactOf(body.to);
  const notSent = (why: string): void => log.warn('code not sent', { by: contact.kind, why });
  const wish = { contact, code: newCode(), address: hashOf(facts.address), shop, locale: facts.locale, notSent };
  return sendCode(wish, now());
});
