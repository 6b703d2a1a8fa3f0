import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaks, eventNames, fileOf, frozenFolder, frozenSchema, presentSchema } from './schemas.ts';

// `node test/events/freeze.ts` after adding to an event: what breaks listeners is refused and wants a v2 beside it.
mkdirSync(frozenFolder, { recursive: true });
for (const name of eventNames) {
  const file = join(frozenFolder, `${fileOf(name)}.json`);
  const present = await presentSchema(name);
  const broken = existsSync(file) ? breaks(frozenSchema(name), present) : [];
  if (broken.length > 0) throw new Error(`${name} breaks what listeners rely on at ${broken.join(', ')}: make a v2`);
  writeFileSync(file, `${JSON.stringify(present, null, 2)}\n`);
}
console.log(`${eventNames.length} events frozen`);
