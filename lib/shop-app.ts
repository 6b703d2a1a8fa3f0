import type { App } from 'aws-cdk-lib';
import { EdgeStack } from './edge/edge-stack.ts';
import { emulatorOf } from './emulator.ts';
import { peopleTold } from './identity/people.ts';
import { edgeRegion, onThisMachine, placeTold } from './place.ts';
import { profileNamed } from './profile.ts';
import { ShopStack } from './shop-stack.ts';
import { domainTold } from './web/domain.ts';

/** What was said on the command line by `-c name=value`. */
export type Told = (name: string) => string | undefined;

const stageTold = (told: Told): string => {
  const stage = told('stage') ?? 'prod';
  if (/^[a-z][a-z0-9]{0,11}$/.test(stage)) return stage;
  throw new Error(`stage "${stage}": 1 to 12 lower-case letters or digits`);
};

/**
 * The stacks of a shop: its own, and in profile standard the firewall's.
 * @throws saying what is wrong with what was told
 */
export const shopIn = (app: App, told: Told, built: string): ShopStack => {
  const stage = stageTold(told);
  const profile = profileNamed(told('profile') ?? 'tiny');
  const emulator = emulatorOf(stage, told('origin'));
  const place = emulator ? onThisMachine(placeTold(told)) : placeTold(told);
  const tags = { shop: stage };
  const alarmMail = told('alarmMail');
  const guarded = profile.fortified && place.cloudFront.firewall && !emulator;
  const edge = guarded
    ? new EdgeStack(app, `shop-${stage}-edge`, { tags, crossRegionReferences: true, env: { region: edgeRegion } })
    : null;
  return new ShopStack(app, `shop-${stage}`, {
    profile,
    stage,
    built,
    place,
    tags,
    emulator,
    people: peopleTold(told),
    domain: emulator ? null : domainTold(told, place),
    firewallArn: edge?.firewallArn ?? null,
    env: { region: place.region },
    ...(edge ? { crossRegionReferences: true } : {}),
    ...(alarmMail ? { alarmMail } : {}),
  });
};
