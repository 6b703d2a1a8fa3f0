import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { emulatorOf } from '../lib/emulator.ts';
import { peopleTold } from '../lib/identity/people.ts';
import { profileNamed } from '../lib/profile.ts';
import { ShopStack } from '../lib/shop-stack.ts';

const app = new App();
const told = (name: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const stage = told('stage') ?? 'prod';
if (!/^[a-z][a-z0-9]{0,11}$/.test(stage)) throw new Error(`stage "${stage}": 1 to 12 lower-case letters or digits`);
const alarmMail = told('alarmMail');

new ShopStack(app, `shop-${stage}`, {
  profile: profileNamed(told('profile') ?? 'tiny'),
  stage,
  built: join(import.meta.dirname, '../dist'),
  tags: { shop: stage },
  emulator: emulatorOf(stage, told('origin')),
  ...(alarmMail ? { alarmMail } : {}),
  people: peopleTold(told),
});
