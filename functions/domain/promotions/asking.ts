import type { FreightTemplate } from '../../../contracts/promotions/freight-template.ts';
import type { Promotion } from '../../../contracts/promotions/rule.ts';
import type { ProductId, PromotionId, Sku } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Money } from '../../../contracts/values/money.ts';

/** One SKU that can be ordered, with what rules go by. Each SKU is on one line. */
export interface AskedLine {
  readonly sku: Sku;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly productId: ProductId;
  /** Its leaf's slug and the slugs above it. */
  readonly categories: readonly string[];
  /** Chinese names, as rules have them. */
  readonly brand: string;
  readonly tags: readonly string[];
  readonly weightGrams: number;
  /** Without one: the shop's first. */
  readonly freightTemplate?: string;
}

export interface AskingCustomer {
  /** Has never placed an order that was paid. */
  readonly isNew: boolean;
  readonly segments: readonly string[];
  readonly claimed: readonly PromotionId[];
  /** Coupon codes given, in upper case. */
  readonly codes: readonly string[];
  /** Rules the shopper does not want, e.g. a coupon kept for another day. */
  readonly declined: readonly PromotionId[];
  readonly gifts: readonly { readonly promotion: PromotionId; readonly sku: Sku }[];
}

/** How often a rule has been redeemed so far, and of a flash price how many units. What is not told has not been used. */
export interface Uses {
  readonly promotion: PromotionId;
  readonly total: number;
  readonly byCustomer: number;
  readonly flash: readonly { readonly sku: Sku; readonly sold: number; readonly byCustomer: number }[];
}

/** All that a price depends on. */
export interface Asking {
  readonly lines: readonly AskedLine[];
  readonly promotions: readonly Promotion[];
  readonly uses: readonly Uses[];
  readonly customer: AskingCustomer;
  readonly giftStock: readonly { readonly sku: Sku; readonly available: number }[];
  /** The first is the shop's own. */
  readonly freight: readonly [FreightTemplate, ...FreightTemplate[]];
  readonly province: string;
  readonly at: Instant;
}
