import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { CfnUserPool, CfnUserPoolClient, CfnUserPoolGroup } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** Groups of the pool are the shop's roles (functions/domain/staff/roles.ts), the strongest first. */
const roles = ['owner', 'warehouse', 'support'];

/**
 * The staff's user pool: nobody signs up by themselves, everyone needs an authenticator app, and whether an account exists is not told. The first owner is
 * added by hand:
 *
 *     aws cognito-idp admin-create-user --user-pool-id ... --username owner@example.com --user-attributes Name=email,Value=... Name=email_verified,Value=true
 *     aws cognito-idp admin-add-user-to-group --user-pool-id ... --username owner@example.com --group-name owner
 */
export const staffPool = (scope: Construct, prefix: string) => {
  const pool = new CfnUserPool(scope, 'StaffPool', {
    userPoolName: `${prefix}-staff`,
    usernameAttributes: ['email'],
    usernameConfiguration: { caseSensitive: false },
    mfaConfiguration: 'ON',
    enabledMfas: ['SOFTWARE_TOKEN_MFA'],
    adminCreateUserConfig: { allowAdminCreateUserOnly: true },
    accountRecoverySetting: { recoveryMechanisms: [{ name: 'admin_only', priority: 1 }] },
    policies: {
      passwordPolicy: {
        minimumLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
        temporaryPasswordValidityDays: 3,
      },
    },
    deletionProtection: 'ACTIVE',
  });
  // Accounts are not thrown away with a stack.
  pool.applyRemovalPolicy(RemovalPolicy.RETAIN);
  for (const [at, role] of roles.entries())
    new CfnUserPoolGroup(scope, `StaffGroup-${role}`, { userPoolId: pool.ref, groupName: role, precedence: at });
  const client = new CfnUserPoolClient(scope, 'StaffClient', {
    userPoolId: pool.ref,
    clientName: 'admin',
    // The shop's own sign-in route asks; there is no secret that a browser would have to keep.
    generateSecret: false,
    explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    preventUserExistenceErrors: 'ENABLED',
    authSessionValidity: 10,
    idTokenValidity: 5,
    accessTokenValidity: 5,
    refreshTokenValidity: 60,
    tokenValidityUnits: { idToken: 'minutes', accessToken: 'minutes', refreshToken: 'minutes' },
  });
  new CfnOutput(scope, 'StaffPoolId', {
    value: pool.ref,
    description: "The staff's user pool: add people and their group",
  });
  return { pool, client };
};
