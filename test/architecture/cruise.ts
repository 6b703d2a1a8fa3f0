import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

export const root = join(import.meta.dirname, '../..');

const rooms = ['contracts', 'functions', 'lib', 'bin', 'local', 'web', 'tools'];

export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Holds the rooms' rules of `.dependency-cruiser.mjs` to the sources under a folder. */
export const breachesIn = async (
  baseDir: string,
): Promise<{ readonly modules: number; readonly breaches: Breach[] }> => {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'));
  const { output } = await cruise(
    rooms.filter((room) => existsSync(join(baseDir, room))),
    { ...options, baseDir, validate: true },
  );
  const { summary } = read(output);
  const breaches = summary.violations.map((v) => ({ rule: v.rule.name, from: v.from, to: v.to }));
  return { modules: summary.totalCruised, breaches };
};

const read = (output: ICruiseResult | string): ICruiseResult => {
  if (typeof output === 'string') throw new Error('dependency-cruiser was asked for an object');
  return output;
};
