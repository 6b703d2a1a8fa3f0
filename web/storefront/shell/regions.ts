/** A province with its cities, a city with its districts, by name. */
export interface Region {
  readonly name: string;
  readonly parts: readonly Region[];
}

const leaf = (name: string): Region => ({ name, parts: [] });

/** Reads the lines that build/regions.ts writes. */
export const regionsFrom = (lines: string): readonly Region[] =>
  lines.split('\n').map((line) => {
    const [name = '', ...cities] = line.split('|');
    return {
      name,
      parts: cities.map((city) => {
        const [cityName = '', districts = ''] = city.split(':');
        return { name: cityName, parts: districts.split(',').filter(Boolean).map(leaf) };
      }),
    };
  });

/** Mainland China's regions, a chunk of their own. */
export const loadRegions = async (): Promise<readonly Region[]> => regionsFrom((await import('virtual:regions')).lines);

export const partsOf = (regions: readonly Region[], ...path: readonly string[]): readonly Region[] =>
  path.reduce<readonly Region[]>((parts, name) => parts.find((part) => part.name === name)?.parts ?? [], regions);
