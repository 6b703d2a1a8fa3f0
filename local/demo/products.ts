import { bodyCare } from './products/beauty/body-care.ts';
import { cleansing } from './products/beauty/cleansing.ts';
import { creams } from './products/beauty/creams.ts';
import { fragrance } from './products/beauty/fragrance.ts';
import { makeUp } from './products/beauty/make-up.ts';
import { serums } from './products/beauty/serums.ts';
import { wash } from './products/beauty/wash.ts';
import { bags } from './products/clothing/bags.ts';
import { caps } from './products/clothing/caps.ts';
import { dresses } from './products/clothing/dresses.ts';
import { shorts } from './products/clothing/shorts.ts';
import { sweatshirts } from './products/clothing/sweatshirts.ts';
import { tShirts } from './products/clothing/t-shirts.ts';
import { trousers } from './products/clothing/trousers.ts';
import { workDresses } from './products/clothing/work-dresses.ts';
import { charging } from './products/digital/charging.ts';
import { headphones } from './products/digital/headphones.ts';
import { keyboardsMice } from './products/digital/keyboards-mice.ts';
import { phones } from './products/digital/phones.ts';
import { powerBanks } from './products/digital/power-banks.ts';
import { speakers } from './products/digital/speakers.ts';
import { watches } from './products/digital/watches.ts';
import { blackAndDarkTea } from './products/food/black-and-dark-tea.ts';
import { coffee } from './products/food/coffee.ts';
import { fruit } from './products/food/fruit.ts';
import { honey } from './products/food/honey.ts';
import { milk } from './products/food/milk.ts';
import { pantry } from './products/food/pantry.ts';
import { snacks } from './products/food/snacks.ts';
import { soda } from './products/food/soda.ts';
import { tea } from './products/food/tea.ts';
import { candles } from './products/home/candles.ts';
import { decor } from './products/home/decor.ts';
import { drinkware } from './products/home/drinkware.ts';
import { furniture } from './products/home/furniture.ts';
import { kitchen } from './products/home/kitchen.ts';
import { lighting } from './products/home/lighting.ts';
import { seating } from './products/home/seating.ts';
import { textiles } from './products/home/textiles.ts';
import { balls } from './products/sports/balls.ts';
import { kettlebells } from './products/sports/kettlebells.ts';
import { recovery } from './products/sports/recovery.ts';
import { skipping } from './products/sports/skipping.ts';
import { sportsBottles } from './products/sports/sports-bottles.ts';
import { strength } from './products/sports/strength.ts';
import { yoga } from './products/sports/yoga.ts';
import type { DemoProduct } from './shape.ts';

/** The products of each leaf category, in the order of the category tree. */
export const leaves: Readonly<Record<string, readonly DemoProduct[]>> = {
  dresses: [...dresses, ...workDresses],
  't-shirts': tShirts,
  sweatshirts,
  trousers: [...trousers, ...shorts],
  bags,
  caps,
  'face-care': [...serums, ...creams],
  cleansing,
  'body-care': [...bodyCare, ...wash],
  'make-up': makeUp,
  fragrance,
  yoga,
  strength: [...strength, ...kettlebells],
  balls,
  skipping,
  recovery,
  'sports-bottles': sportsBottles,
  drinkware,
  kitchen,
  lighting,
  textiles,
  furniture: [...furniture, ...seating],
  decor: [...decor, ...candles],
  phones,
  headphones,
  speakers,
  watches,
  charging: [...charging, ...powerBanks],
  'keyboards-mice': keyboardsMice,
  tea: [...tea, ...blackAndDarkTea],
  coffee,
  pantry: [...pantry, ...honey],
  drinks: [...milk, ...soda],
  snacks,
  fruit,
};
