/**
 * The sums of functions/gateways/search/embedded/matching.ts in Painless, so that both adapters rank alike. The sources never change with
 * a query, so that OpenSearch compiles each once; what differs comes as parameters.
 */

/** Weights, 0 to 255, that a product has for the plan's terms. Both are sorted by the term's number, see plan.ts for the string. */
const weights = `
int[] weightsOf(ScriptDocValues.Longs stored, String numbers) {
  int[] weights = new int[numbers.length() / 3];
  int from = 0;
  int size = stored.size();
  for (int i = 0; i < weights.length; i++) {
    long wanted = 0;
    for (int part = 0; part < 3; part++) wanted = wanted << 15 | (int) numbers.charAt(i * 3 + part) - 256;
    int low = from;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((stored.get(middle).longValue() >>> 8) < wanted) low = middle + 1;
      else high = middle;
    }
    if (low == size) break;
    long found = stored.get(low).longValue();
    if ((found >>> 8) == wanted) weights[i] = (int) (found & 255);
    from = low;
  }
  return weights;
}`;

/**
 * How well a product meets one wanted thing: the best of its meanings, 10 more where it has the whole of one and 20 where it not only has
 * but is what was said; 0 where it has none.
 * A pair of characters covers two places, or one more where it follows on a pair. A single character counts where no pair does, and
 * covers its place only where it says enough of the product.
 */
const meeting = `
double meets(int[] weights, String thing, double single, double strong, double kind, Map part) {
  double best = 0;
  boolean whole = false;
  boolean own = false;
  double any = part.any;
  double share = part.share;
  int at = 0;
  while (at < thing.length()) {
    int end = at + 4 + 2 * ((int) thing.charAt(at) - 256);
    int coded = (int) thing.charAt(at + 1) - 256;
    double places = coded / 2;
    double trust = (((int) thing.charAt(at + 2) - 256) * 30000.0 + (int) thing.charAt(at + 3) - 256) / 4e8;
    double sum = 0;
    int covered = 0;
    int lastPlace = 0;
    int lastWeight = 0;
    for (int i = at + 4; i < end; i += 2) {
      int weight = weights[(int) thing.charAt(i) - 256];
      if (weight == 0) continue;
      int spot = (int) thing.charAt(i + 1) - 256;
      int place = spot / 3;
      int width = spot % 3;
      if (width == 2) {
        boolean follows = lastPlace == place;
        sum += follows ? weight + Math.max(0, weight - lastWeight) : 2 * weight;
        covered += follows ? 1 : 2;
        lastPlace = place + 1;
        lastWeight = weight;
      } else if (lastPlace < place) {
        double counted = width == 1 ? weight : weight * single;
        sum += counted;
        if (counted >= strong * 255) {
          covered += 1;
          lastPlace = place;
          lastWeight = (int) counted;
        }
      }
    }
    boolean complete = covered == places;
    if (sum > 0 && (complete || coded % 2 == 1)) {
      double had = complete ? 1 : any + share * covered / places;
      double met = sum / 255 / places * trust * had;
      if (complete) whole = true;
      if (complete && coded % 2 == 1 && sum / 255 >= kind * places - 0.000001) own = true;
      if (met > best) best = met;
    }
    at = end;
  }
  return own ? best + 20 : whole ? best + 10 : best;
}
double plain(double met) { return met >= 20 ? met - 20 : met >= 10 ? met - 10 : met; }`;

export const gather = {
  init: 'state.met = new ArrayList()',
  /** For each candidate, how well it meets each wanted thing. */
  map: `${weights}${meeting}
int[] weights = weightsOf(doc['weights'], params.numbers);
float[] met = new float[params.wanted.size()];
for (int i = 0; i < met.length; i++) met[i] = (float) meets(weights, params.wanted.get(i), params.single, params.strong, params.kind, params.part);
state.met.add(met);`,
  /**
   * For each wanted thing, the products that have the whole of it; for each reading, whether a product fits it, the best score of those that
   * fit (of all where none does), and how many of these are near enough to the best.
   */
  combine: `
int things = params.wanted.size();
int[] whole = new int[things];
for (float[] met : state.met) for (int i = 0; i < things; i++) if (met[i] >= 10) whole[i]++;
double[] rarity = new double[things];
for (int i = 0; i < things; i++) rarity[i] = Math.log(1.5 + params.products / (1.0 + whole[i]));
List readings = new ArrayList();
for (List reading : params.readings) {
  // What is in no product weighs nothing, even if the query is nothing else.
  double all = reading.size() == 0 ? 1 : 0;
  for (def thing : reading) all += rarity[(int) thing];
  double best = 0;
  double top = 0;
  List fits = new ArrayList();
  for (float[] met : state.met) {
    double score = 0;
    boolean complete = reading.size() > 0;
    for (def thing : reading) {
      float by = met[(int) thing];
      if (by < 10) complete = false;
      score += rarity[(int) thing] * (by >= 20 ? by - 20 : by >= 10 ? by - 10 : by);
    }
    score = score / all;
    best = Math.max(best, score);
    if (!complete) continue;
    top = Math.max(top, score);
    fits.add(score);
  }
  int asked = 0;
  for (double score : fits) if (score >= top * params.tail - 0.000001) asked++;
  readings.add(['fits': fits.size() > 0, 'best': fits.size() > 0 ? top : best, 'asked': asked]);
}
List wholes = new ArrayList();
for (int count : whole) wholes.add(count);
return ['whole': wholes, 'readings': readings];`,
  /** One shard, see index-shape.ts. */
  reduce: 'return states.size() == 0 ? null : states.get(0)',
};

/** What a product's place owes to itself: sales, stock and freshness; and how much lower it stands on its shelf when sold out. */
const standing = `
double worthOf(Map doc, Map shop, Map rank) {
  double fresh = shop.newest > shop.oldest ? (doc['listedAt'].value - shop.oldest) / ((double) (shop.newest - shop.oldest)) : 0;
  double sold = Math.log1p((double) doc['sales'].value) / Math.log1p((double) shop.mostSales);
  return sold * rank.sales + (doc.containsKey('stock') && doc['stock'].size() > 0 ? doc['stock'].value / 255.0 : 1) * rank.stock + fresh * rank.freshness;
}
double lower(Map doc, Map shelves) { return doc['available'].value ? 0 : shelves.soldOut; }`;

/** Scores may not be negative: they are 1 more than the shelf and the place on it, and 0 is a product that is not wanted at all. */
export const scores = {
  /** `params.shelf`: the one they stand on. */
  popular: `${standing}
return 1 + params.shelf + worthOf(doc, params.shop, params.rank) + lower(doc, params.shelves);`,
  code: `${standing}
return 1 + params.shelves.code + worthOf(doc, params.shop, params.rank);`,
  /** `params.which`: `asked`, `others` (near, but not as asked) or `all`. */
  reading: `${weights}${meeting}${standing}
double share(double of, double length) { return of > 0 ? Math.min(1, length / of) : 0; }
int[] weights = weightsOf(doc['weights'], params.numbers);
double score = 0;
int kinds = 0;
int things = params.wanted.size();
boolean complete = things > 0;
for (int i = 0; i < things; i++) {
  double by = meets(weights, params.wanted.get(i), params.single, params.strong, params.kind, params.part);
  if (by < 10) complete = false;
  if (by >= 20) kinds++;
  score += params.rarities.get(i) * plain(by);
}
boolean asked = complete && score >= params.best * params.tail - 0.000001;
if (params.which == 'asked' && !asked) return 0;
if (params.which == 'others' && (asked || score < params.best * params.near - 0.000001)) return 0;
double shelf = (asked ? params.shelves.asked : kinds > 0 ? params.shelves.nearKind : params.shelves.near) + lower(doc, params.shelves);
for (String name : doc['names']) if (params.names.contains(name)) shelf = params.shelves.name;
double covered = Math.max(share(doc['nameLengthZh'].value, params.length), share(doc['nameLengthEn'].value, params.length));
double words = score + covered * params.parts.nameCovered + (things == 0 ? 0 : kinds / (double) things) * params.parts.kind;
return 1 + shelf + words / (1 + params.parts.nameCovered + params.parts.kind) * params.rank.text + worthOf(doc, params.shop, params.rank);`,
};

/** A product scored below this is not wanted. */
export const leastScore = 0.5;
