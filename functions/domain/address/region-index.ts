/** A province with its cities, a city with its districts, by name: the tree that the shop's region picker shows. */
export interface Region {
  readonly name: string;
  readonly parts: readonly Region[];
}

export type Level = 'province' | 'city' | 'district';

/** One way to write a region: `sure` ways end in what says so (深圳市, 延边州), the short one (深圳) is also a word of streets and names. */
interface Spelling {
  readonly text: string;
  readonly isSure: boolean;
}

export interface Place {
  readonly name: string;
  readonly level: Level;
  readonly parent: Place | null;
  readonly spellings: readonly Spelling[];
  readonly parts: Place[];
}

export interface RegionIndex {
  /** All places by the first character of their names: every spelling of one begins alike. */
  readonly startingWith: ReadonlyMap<string, readonly Place[]>;
}

/** Peoples in names of autonomous regions, longest first where one begins another. */
const peoples =
  '维吾尔|柯尔克孜|哈萨克|达斡尔|鄂温克|鄂伦春|塔吉克|土家|布依|傈僳|景颇|蒙古|朝鲜|哈尼|仡佬|撒拉|保安|东乡|裕固|锡伯|拉祜|布朗|纳西|普米|独龙|仫佬|毛南|壮|回|苗|藏|羌|彝|侗|傣|白|满|黎|瑶|畲|水|土|佤|怒|各';
const autonomous = new RegExp(`^(.{2,}?)(?:(?:${peoples})族?)+自治(区|州|县|旗)$`);
const ending: Readonly<Record<Level, RegExp>> = {
  province: /(?:省|市|自治区|特别行政区)$/,
  city: /(?:市|地区|盟)$/,
  district: /(?:新区|街道办事处|街道|自治县|区|县|市|旗|镇)$/,
};
/** What the data has in place of a city where counties answer to the province: nobody writes it. */
const noCity = /^(?:县|省直辖县|自治区直辖县级行政区划)$/;

const spellingsOf = (name: string, level: Level): Spelling[] => {
  if (level === 'city' && noCity.test(name)) return [];
  const full = { text: name, isSure: true };
  const [, own, kind = ''] = autonomous.exec(name) ?? [];
  const short = own ?? name.replace(ending[level], '');
  const between = own ? [`${own}${kind}`, `${own}自治${kind}`].map((text) => ({ text, isSure: true })) : [];
  const colloquial = name === '内蒙古自治区' ? [{ text: '内蒙', isSure: false }] : [];
  return short.length < 2 || short === name
    ? [full]
    : [full, ...between, { text: short, isSure: false }, ...colloquial];
};

export const regionIndex = (regions: readonly Region[]): RegionIndex => {
  const startingWith = new Map<string, Place[]>();
  const grow = (region: Region, level: Level, parent: Place | null): Place => {
    const place: Place = { name: region.name, level, parent, spellings: spellingsOf(region.name, level), parts: [] };
    const first = region.name.slice(0, 1);
    startingWith.set(first, [...(startingWith.get(first) ?? []), place]);
    const below = level === 'province' ? 'city' : 'district';
    for (const part of region.parts) place.parts.push(grow(part, below, place));
    return place;
  };
  for (const region of regions) grow(region, 'province', null);
  return { startingWith };
};

/** A short name before these is part of a street or a building: 南山大道, 北京西路, 朝阳公园. */
const notRegion =
  /^(?:[东西南北中上下内外前后新老]?[一二三四五六七八九十\d]{0,3}(?:路|街|大道|道|巷|弄|胡同|村)|镇|乡|桥|公园|广场|花园|大厦|小区|新村|苑|庄)/;

/** 哈尔滨道里区, 江苏镇江: what looked like a road is the next level. */
const goesOn = (place: Place, text: string, at: number): boolean =>
  [...place.parts, ...place.parts.flatMap((part) => part.parts)].some((part) =>
    part.spellings.some((spelling) => text.startsWith(spelling.text, at)),
  );

export interface Spelt {
  readonly place: Place;
  readonly end: number;
  readonly isSure: boolean;
}

/** The ways in which a place can be read at a position: 青岛市南区 begins with 青岛市 and with 青岛. */
export const speltAt = (place: Place, text: string, at: number): Spelt[] =>
  place.spellings.flatMap(({ text: spelling, isSure }) => {
    const end = at + spelling.length;
    if (!text.startsWith(spelling, at)) return [];
    const isWord = !isSure && notRegion.test(text.slice(end, end + 8)) && !goesOn(place, text, end);
    return isWord ? [] : [{ place, end, isSure }];
  });
