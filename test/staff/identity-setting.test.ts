import { describe, expect, it } from 'vitest';
import { identitySetting } from '../../functions/gateways/identity/setting.ts';

describe('IDENTITY', () => {
  it.each([
    ['builtin', { kind: 'builtin', secondFactor: 'offered' }],
    ['builtin/owner', { kind: 'builtin', secondFactor: 'owner' }],
    ['builtin/everyone', { kind: 'builtin', secondFactor: 'everyone' }],
    ['cognito/ap-east-1_Ab1/c1', { kind: 'cognito', region: 'ap-east-1', poolId: 'ap-east-1_Ab1', clientId: 'c1' }],
  ])('%s', (text, expected) => {
    process.env.IDENTITY = text;
    expect(identitySetting()).toEqual(expected);
  });

  it.each(['', 'builtin/nobody', 'cognito', 'cognito/ap-east-1_Ab1', 'cognito/pool/client', 'open'])(
    '"%s" is a mistake that is told',
    (text) => {
      process.env.IDENTITY = text;
      expect(identitySetting).toThrow('IDENTITY is neither');
    },
  );
});
