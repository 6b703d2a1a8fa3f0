import { bodyCare } from './products/beauty/body-care.ts';
import { cleansing } from './products/beauty/cleansing.ts';
import { faceCare } from './products/beauty/face-care.ts';
import { fragrance } from './products/beauty/fragrance.ts';
import { makeUp } from './products/beauty/make-up.ts';
import { bags } from './products/clothing/bags.ts';
import { dresses } from './products/clothing/dresses.ts';
import { shorts } from './products/clothing/shorts.ts';
import { sweatshirts } from './products/clothing/sweatshirts.ts';
import { tShirts } from './products/clothing/t-shirts.ts';
import { charging } from './products/digital/charging.ts';
import { headphones } from './products/digital/headphones.ts';
import { keyboardsMice } from './products/digital/keyboards-mice.ts';
import { phones } from './products/digital/phones.ts';
import { speakers } from './products/digital/speakers.ts';
import { watches } from './products/digital/watches.ts';
import { coffee } from './products/food/coffee.ts';
import { drinks } from './products/food/drinks.ts';
import { fruit } from './products/food/fruit.ts';
import { pantry } from './products/food/pantry.ts';
import { snacks } from './products/food/snacks.ts';
import { tea } from './products/food/tea.ts';
import { decor } from './products/home/decor.ts';
import { drinkware } from './products/home/drinkware.ts';
import { furniture } from './products/home/furniture.ts';
import { kitchen } from './products/home/kitchen.ts';
import { lighting } from './products/home/lighting.ts';
import { textiles } from './products/home/textiles.ts';
import { balls } from './products/sports/balls.ts';
import { recovery } from './products/sports/recovery.ts';
import { skipping } from './products/sports/skipping.ts';
import { sportsBottles } from './products/sports/sports-bottles.ts';
import { strength } from './products/sports/strength.ts';
import { yoga } from './products/sports/yoga.ts';
import type { DemoProduct } from './shape.ts';

/** The products of each leaf category, in the order of the category tree. */
export const leaves: Readonly<Record<string, readonly DemoProduct[]>> = {
  dresses,
  't-shirts': tShirts,
  sweatshirts,
  shorts,
  bags,
  'face-care': faceCare,
  cleansing,
  'body-care': bodyCare,
  'make-up': makeUp,
  fragrance,
  yoga,
  strength,
  balls,
  skipping,
  recovery,
  'sports-bottles': sportsBottles,
  drinkware,
  kitchen,
  lighting,
  textiles,
  furniture,
  decor,
  phones,
  headphones,
  speakers,
  watches,
  charging,
  'keyboards-mice': keyboardsMice,
  tea,
  coffee,
  pantry,
  drinks,
  snacks,
  fruit,
};
