import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { provinceDistance, sameProvince } from './provinces.ts';

/** Orders placed before 16:00 in Shanghai leave the same day. China has one time zone, UTC+8, and no summer time. */
export const cutOffHour = 16;
const shanghaiMs = 8 * 3_600_000;
const dayMs = 86_400_000;

const onTheWay = { 0: 1, 1: 2, 2: 3 } as const;
const remoteDays = 5;

/** Days on the way: 1 within a province, 2 to its neighbours, 3 beyond, 5 to the provinces the merchant calls remote. */
export const daysOnTheWay = (from: string, to: string, remoteProvinces: readonly string[]): number => {
  const distance = provinceDistance(from, to);
  return distance > 0 && isRemote(to, remoteProvinces) ? remoteDays : onTheWay[distance];
};

export const isRemote = (province: string, remoteProvinces: readonly string[]): boolean =>
  remoteProvinces.some((remote) => sameProvince(remote, province));

/** The day (in Shanghai) on which what is ordered at `at` arrives: `2026-11-26`. Every day is a working day for carriers here. */
export const arrivalDay = (at: Instant, days: number): string => {
  const local = plusMs(at, shanghaiMs);
  const late = Number(local.slice(11, 13)) >= cutOffHour;
  return plusMs(local, (days + (late ? 1 : 0)) * dayMs).slice(0, 10);
};
