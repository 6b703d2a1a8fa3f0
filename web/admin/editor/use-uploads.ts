import { useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { problemOf, sendPicture } from './send-picture.ts';

export interface Upload {
  readonly key: number;
  readonly file: File;
  /** An address of the file itself, to show it while it goes. */
  readonly shown: string;
  readonly state: 'queued' | 'sending' | 'working' | 'wrong';
  readonly percent: number;
  readonly message: string;
  /** Whether sending the same file again may help. */
  readonly again: boolean;
}

/** As many at a time; a phone's line is not made faster by more. */
const atOnce = 2;

/** Files on their way to the shop: several, each with its progress, each to be stopped or tried again by itself. */
export const useUploads = (onReady: (name: string, file: File) => void) => {
  const text = useText();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(1);
  const stops = useRef(new Map<number, AbortController>());
  const ready = useRef(onReady);
  ready.current = onReady;
  const change = useCallback(
    (key: number, part: Partial<Upload>) =>
      setUploads((now) => now.map((upload) => (upload.key === key ? { ...upload, ...part } : upload))),
    [],
  );
  const drop = useCallback((key: number): void => {
    setUploads((now) => {
      const gone = now.find((upload) => upload.key === key);
      if (gone) URL.revokeObjectURL(gone.shown);
      return now.filter((upload) => upload.key !== key);
    });
  }, []);
  const send = useCallback(
    async ({ key, file }: Upload): Promise<void> => {
      const stop = new AbortController();
      stops.current.set(key, stop);
      change(key, { state: 'sending', percent: 0, message: '' });
      const sent = await sendPicture({
        file,
        signal: stop.signal,
        onProgress: (percent) => change(key, percent === null ? { state: 'working' } : { percent }),
      });
      stops.current.delete(key);
      if (sent.ok) {
        drop(key);
        ready.current(sent.name, file);
      } else if (sent.code === 'stopped') drop(key);
      else {
        const said = sent.code === 'said';
        change(key, { state: 'wrong', message: said ? sent.message : text.pictures[sent.code], again: !said });
      }
    },
    [change, drop, text],
  );
  useEffect(() => {
    const under = uploads.filter(({ state }) => state === 'sending' || state === 'working').length;
    for (const upload of uploads.filter(({ state }) => state === 'queued').slice(0, Math.max(0, atOnce - under)))
      void send(upload);
  }, [uploads, send]);
  useEffect(
    () => () => {
      for (const stop of stops.current.values()) stop.abort();
    },
    [],
  );
  const add = (files: readonly File[]): void => {
    const fresh = files.map((file): Upload => {
      const problem = problemOf(file);
      const key = next.current;
      next.current += 1;
      const message = problem === null ? '' : text.pictures[problem];
      const state = problem === null ? 'queued' : 'wrong';
      return { key, file, shown: URL.createObjectURL(file), state, percent: 0, message, again: false };
    });
    setUploads((now) => [...now, ...fresh]);
  };
  const stop = (key: number): void => {
    const under = stops.current.get(key);
    if (under) under.abort();
    else drop(key);
  };
  const again = (key: number): void => change(key, { state: 'queued', percent: 0, message: '' });
  const underWay = uploads.filter(({ state }) => state !== 'wrong').length;
  return { uploads, underWay, add, stop, again, drop };
};

export type Uploads = ReturnType<typeof useUploads>;
