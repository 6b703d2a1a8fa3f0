import type { WhyNot } from '../../../contracts/promotions/pricing.ts';
import type { Promotion } from '../../../contracts/promotions/rule.ts';
import { sameProvince } from '../fulfilment/provinces.ts';
import type { Asking } from './asking.ts';
import { isAbout } from './scope.ts';

/**
 * Why a rule is out of the question here, whatever is in the cart beside its goods; null where it may apply. Nothing here gets worse by
 * adding goods: that is half of why an item more never costs more than its price.
 */
export const whyNotEligible = (rule: Promotion, asking: Asking): WhyNot | null =>
  whyNotNow(rule, asking) ?? whyNotYou(rule, asking) ?? whyNotAgain(rule, asking) ?? whyNotHere(rule, asking);

const whyNotNow = ({ paused, active }: Promotion, { at }: Asking): WhyNot | null => {
  if (paused) return { code: 'paused' };
  if (at < active.from) return { code: 'not_started', from: active.from };
  return active.until !== null && at >= active.until ? { code: 'ended', until: active.until } : null;
};

const whyNotYou = (rule: Promotion, { customer }: Asking): WhyNot | null => {
  const { newCustomersOnly, segments } = rule.audience;
  if (newCustomersOnly && !customer.isNew) return { code: 'new_customers_only' };
  if (segments.length > 0 && !segments.some((s) => customer.segments.includes(s))) return { code: 'not_for_you' };
  if (rule.lane === 'coupon' || rule.lane === 'freight') {
    const { access } = rule;
    if (access.kind === 'claimed' && !customer.claimed.includes(rule.id)) return { code: 'not_claimed' };
    if (access.kind === 'code' && !customer.codes.includes(access.code)) return { code: 'code_not_given' };
  }
  return customer.declined.includes(rule.id) ? { code: 'declined' } : null;
};

const whyNotAgain = ({ id, limits }: Promotion, { uses }: Asking): WhyNot | null => {
  const used = uses.find((u) => u.promotion === id);
  if (!used) return null;
  if (limits.total !== null && used.total >= limits.total) return { code: 'used_up' };
  if (limits.perCustomer === null || used.byCustomer < limits.perCustomer) return null;
  return { code: 'used_by_you', limit: limits.perCustomer };
};

const whyNotHere = (rule: Promotion, { lines, province }: Asking): WhyNot | null => {
  if (rule.lane === 'freight') {
    const { only, except } = rule.regions;
    const named = (provinces: readonly string[]): boolean => provinces.some((p) => sameProvince(p, province));
    if ((only.length > 0 && !named(only)) || named(except)) return { code: 'not_in_region' };
  }
  return lines.some((line) => isAbout(rule.scope, line)) ? null : { code: 'no_goods' };
};
