import { DatabaseSync } from 'node:sqlite';
import type { BusEvent } from '../aws/events.ts';

/** An event on its way to one consumer. */
export interface Delivery {
  readonly id: number;
  readonly consumer: string;
  readonly event: BusEvent;
  readonly attempts: number;
}

interface Added {
  readonly consumer: string;
  readonly event: BusEvent;
  /** Epoch milliseconds. */
  readonly due: number;
}

interface Row {
  readonly id: number;
  readonly consumer: string;
  readonly event: string;
  readonly attempts: number;
}

const toDelivery = (row: Row): Delivery => ({ ...row, event: JSON.parse(row.event) as BusEvent });

/**
 * The queues of the local bus, on disk: what was accepted is delivered even if the machine stops in between. A delivery that failed
 * too often is dead: kept, with its error, until it is redriven.
 */
export const openDeliveries = (file: string) => {
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS delivery (
      id INTEGER PRIMARY KEY, consumer TEXT NOT NULL, event TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, dead INTEGER NOT NULL DEFAULT 0, error TEXT
    );
    CREATE INDEX IF NOT EXISTS delivery_due ON delivery (dead, due);
  `);
  const insert = db.prepare('INSERT INTO delivery (consumer, event, due) VALUES (?, ?, ?)');
  const select = db.prepare(
    'SELECT id, consumer, event, attempts FROM delivery WHERE dead = 0 AND due <= ? ORDER BY id LIMIT ?',
  );
  const remove = db.prepare('DELETE FROM delivery WHERE id = ?');
  const postpone = db.prepare('UPDATE delivery SET attempts = attempts + 1, due = ?, error = ? WHERE id = ?');
  const bury = db.prepare('UPDATE delivery SET attempts = attempts + 1, dead = 1, error = ? WHERE id = ?');
  const next = db.prepare('SELECT MIN(due) AS due FROM delivery WHERE dead = 0');
  const dead = db.prepare('SELECT COUNT(*) AS n FROM delivery WHERE dead = 1');
  return {
    /** All of them or none. */
    add: (deliveries: readonly Added[]): void => {
      db.exec('BEGIN');
      for (const { consumer, event, due } of deliveries) insert.run(consumer, JSON.stringify(event), due);
      db.exec('COMMIT');
    },
    due: (at: number, limit: number): Delivery[] => (select.all(at, limit) as unknown as Row[]).map(toDelivery),
    done: (id: number): void => {
      remove.run(id);
    },
    retry: (id: number, at: number, error: string): void => {
      postpone.run(at, error, id);
    },
    bury: (id: number, error: string): void => {
      bury.run(error, id);
    },
    /** When the next one is due; null where there is none. */
    nextDue: (): number | null => (next.get() as { due: number | null }).due,
    deadCount: (): number => (dead.get() as { n: number }).n,
    /** Puts the dead back in line. */
    redrive: (at: number): void => {
      db.prepare('UPDATE delivery SET dead = 0, attempts = 0, due = ? WHERE dead = 1').run(at);
    },
    close: (): void => db.close(),
  };
};

export type Deliveries = ReturnType<typeof openDeliveries>;
