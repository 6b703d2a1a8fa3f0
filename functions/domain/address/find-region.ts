import { type Level, type Place, type RegionIndex, type Spelt, speltAt } from './region-index.ts';

/** A region as a text has it, from `start` until before `end`. What is not written but follows (the city of 余杭区) is filled in. */
export interface FoundRegion {
  readonly start: number;
  readonly end: number;
  readonly names: Readonly<Record<Level, string | null>>;
  /** 0 to 1: what was filled in is less sure than what is written, and a short name less than a full one. */
  readonly confidence: Readonly<Record<Level, number>>;
}

/** Between the levels of one region: spaces, marks, labels that were taken out, and fillers of official forms. */
const between = /^(?:[\s,、/|>\-–—·.\ue002-\ue004]|市辖区|省直辖县级行政区划|雄安新区)*/;
const pastSeparators = (text: string, at: number): number => at + (between.exec(text.slice(at))?.[0].length ?? 0);

interface Path {
  readonly start: number;
  readonly end: number;
  readonly written: readonly Spelt[];
  readonly weight: number;
}

/**
 * The region that most of a text speaks for; of equal ones the first. Where places of one name are equally likely (朝阳区 is in Beijing and in
 * Changchun) only what they share is told, unless `isLikely` knows the province.
 */
export const findRegion = (
  text: string,
  index: RegionIndex,
  isLikely: (province: string) => boolean,
): FoundRegion | null => {
  let best: Path[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const path of pathsAt(text, at, index)) {
      const [first] = best;
      if (!first || path.weight > first.weight) best = [path];
      else if (path.weight === first.weight && path.start === first.start) best.push(path);
    }
  }
  const likely = best.filter((path) => isLikely(placeAt(path, 'province')?.name ?? ''));
  return told(likely.length > 0 ? likely : best);
};

const pathsAt = (text: string, at: number, index: RegionIndex): Path[] =>
  (index.startingWith.get(text[at] ?? '') ?? []).flatMap((place) =>
    speltAt(place, text, at)
      .flatMap((first) => continued(text, at, [first]))
      .filter((path) => mayStand(path, text)),
  );

/** A path and all the ways it goes on: down the tree, where a level may be left out, or up it as in addresses written the Western way. */
const continued = (text: string, start: number, written: readonly Spelt[]): Path[] => {
  const last = written.at(-1);
  if (!last) return [];
  const places = [...below(last.place, written), ...above(last.place, written)];
  const ends = [last.end, ...repeatEnds(text, last)];
  const on = ends.flatMap((end) => {
    const next = pastSeparators(text, end);
    const here = places.filter((place) => place.name[0] === text[next]);
    return here.flatMap((place) =>
      speltAt(place, text, next).flatMap((spelt) => continued(text, start, [...written, spelt])),
    );
  });
  return [{ start, end: Math.max(...ends), written, weight: weightOf(written) }, ...on];
};

/** 深圳市深圳市南山区: forms filled in twice. */
const repeatEnds = (text: string, { place, end }: Spelt): number[] =>
  place.level === 'district' || place.parts.some((part) => part.name === place.name)
    ? []
    : speltAt(place, text, pastSeparators(text, end)).flatMap((again) => (again.isSure ? [again.end] : []));

const isUpward = (written: readonly Spelt[]): boolean => {
  const [first, second] = written;
  return first !== undefined && second !== undefined && ranks[second.place.level] < ranks[first.place.level];
};

const ranks: Readonly<Record<Level, number>> = { province: 0, city: 1, district: 2 };

const below = (place: Place, written: readonly Spelt[]): readonly Place[] => {
  if (isUpward(written)) return [];
  return place.level === 'province' ? [...place.parts, ...place.parts.flatMap((city) => city.parts)] : place.parts;
};

const above = (place: Place, written: readonly Spelt[]): readonly Place[] => {
  if ((written.length > 1 && !isUpward(written)) || !place.parent) return [];
  return place.parent.parent ? [place.parent, place.parent.parent] : [place.parent];
};

/** Written-out names weigh more than short ones, and every level that agrees adds to it. */
const weightOf = (written: readonly Spelt[]): number =>
  written.reduce((sum, { place, isSure }, at) => {
    const length = isSure ? place.name.length : 1.5;
    return sum + length + (at > 0 ? 2 : 0) + (place.level === 'province' ? 0.5 : 0);
  }, 0);

/** One short name alone is a region only where a word begins, and a short district never is. */
const mayStand = ({ start, written }: Path, text: string): boolean => {
  const [only, more] = written;
  if (!only || more || only.isSure) return true;
  return only.place.level !== 'district' && !/\p{Script=Han}/u.test(text[start - 1] ?? '');
};

/** The place of a level that a path means, written or following from what is; a municipality is its own city. */
const placeAt = ({ written }: Path, level: Level): Place | null => {
  const lowest = written.reduce<Place | null>(
    (low, { place }) => (low && ranks[low.level] >= ranks[place.level] ? low : place),
    null,
  );
  for (let place = lowest; place; place = place.parent) if (place.level === level) return place;
  const province = level === 'city' && lowest?.level === 'province' ? lowest : null;
  return province?.parts.find((city) => city.name === province.name) ?? null;
};

const told = (paths: readonly Path[]): FoundRegion | null => {
  const [first] = paths;
  if (!first) return null;
  const agreed = (level: Level): { readonly name: string | null; readonly sure: number } => {
    const [name, ...others] = new Set(paths.map((path) => placeAt(path, level)?.name));
    if (name === undefined || others.length > 0) return { name: null, sure: 0 };
    const spelt = first.written.find((w) => w.place.level === level);
    return { name, sure: spelt ? (spelt.isSure ? 0.99 : 0.9) : 0.85 };
  };
  const [province, city, district] = [agreed('province'), agreed('city'), agreed('district')];
  return {
    start: first.start,
    end: first.end,
    names: { province: province.name, city: city.name, district: district.name },
    confidence: { province: province.sure, city: city.sure, district: district.sure },
  };
};
