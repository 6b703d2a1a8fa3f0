import { hash } from 'node:crypto';
import type { Happened, Parcel } from './parcels.ts';

const answerMs = 5_000;

const chinaTime = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const rowOf = (happened: Happened, detailed: boolean): Record<string, string> => ({
  time: chinaTime(happened.at),
  ftime: chinaTime(happened.at),
  context: happened.text,
  ...(detailed ? { areaCode: '', areaName: happened.area, status: happened.status, statusCode: happened.code } : {}),
});

/** The basic state: what the newest row's code comes down to. */
const basicOf = (code: string): string => (code.length === 4 ? '0' : code.slice(0, 1));

/** What is pushed: the parcel's whole story, newest first. */
export const paramOf = (parcel: Parcel): string => {
  const newest = parcel.happened[0]?.code ?? '0';
  const signed = newest === '3';
  return JSON.stringify({
    status: signed ? 'shutdown' : 'polling',
    billstatus: signed ? 'check' : 'got',
    message: '',
    autoCheck: '0',
    comOld: '',
    comNew: '',
    lastResult: {
      message: 'ok',
      nu: parcel.number,
      com: parcel.company,
      ischeck: signed ? '1' : '0',
      condition: signed ? 'F00' : '00',
      status: '200',
      state: basicOf(newest),
      data: parcel.happened.map((happened) => rowOf(happened, parcel.detailed)),
    },
  });
};

/** @returns the answer's status, 0 where it was not the acknowledgement they ask for, null without an answer */
export const pushTo = async (parcel: Parcel, forged: boolean): Promise<number | null> => {
  const param = paramOf(parcel);
  const sign = hash('md5', param + (forged ? 'guessed' : parcel.salt), 'hex').toUpperCase();
  try {
    const answer = await fetch(parcel.callbackUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: `sign=${sign}&param=${encodeURIComponent(param)}`,
      signal: AbortSignal.timeout(answerMs),
    });
    const text = await answer.text();
    if (answer.status !== 200) return answer.status;
    return /"result"\s*:\s*true/.test(text) && /"returnCode"\s*:\s*"200"/.test(text) ? 200 : 0;
  } catch {
    return null;
  }
};
