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

/** Files chosen and not yet pictures of the product. */
const useFiles = () => {
  const text = useText();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(1);
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
  return { uploads, add, change, drop };
};

type Files = ReturnType<typeof useFiles>;

/** Sends one file, tells how far it is, and what became of it; answers how to stop it. */
const useSend = ({ change, drop }: Files, onReady: (name: string) => void) => {
  const text = useText();
  const stops = useRef(new Map<number, AbortController>());
  const ready = useRef(onReady);
  ready.current = onReady;
  const send = useCallback(
    async ({ key, file }: Upload): Promise<void> => {
      const stop = new AbortController();
      stops.current.set(key, stop);
      change(key, { state: 'sending', percent: 0, message: '' });
      const onProgress = (percent: number | null): void =>
        change(key, percent === null ? { state: 'working' } : { percent });
      const sent = await sendPicture({ file, signal: stop.signal, onProgress });
      stops.current.delete(key);
      if (sent.ok || sent.code === 'stopped') drop(key);
      if (sent.ok) return ready.current(sent.name);
      if (sent.code === 'stopped') return;
      const said = sent.code === 'said';
      change(key, { state: 'wrong', message: said ? sent.message : text.pictures[sent.code], again: !said });
    },
    [change, drop, text],
  );
  useEffect(
    () => () => {
      for (const stop of stops.current.values()) stop.abort();
    },
    [],
  );
  return { send, stops };
};

/** Files on their way to the shop: several, each with its progress, each to be stopped or tried again by itself. */
export const useUploads = (onReady: (name: string) => void) => {
  const files = useFiles();
  const { uploads, add, change, drop } = files;
  const { send, stops } = useSend(files, onReady);
  useEffect(() => {
    const under = uploads.filter(({ state }) => state === 'sending' || state === 'working').length;
    const waiting = uploads.filter(({ state }) => state === 'queued');
    for (const upload of waiting.slice(0, Math.max(0, atOnce - under))) void send(upload);
  }, [uploads, send]);
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
