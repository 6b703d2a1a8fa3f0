import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Profile } from '../profile.ts';

/** Who called what and how it went: no address, agent, query or cookie, since those can name a person. */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
);

/** The one HTTP API; the nested stack of each area puts its routes on it. */
export const httpApi = (scope: Construct, apiName: string, profile: Profile): HttpApi => {
  const api = new HttpApi(scope, 'Api', {
    apiName,
    createDefaultStage: false,
    description: 'Pages and API of the shop',
  });
  const logs = new LogGroup(scope, 'ApiLogs', {
    retention: profile.logsKept,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new HttpStage(scope, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: profile.requestsPerSecond, burstLimit: profile.requestsAtOnce },
    accessLogSettings: { destination: new LogGroupLogDestination(logs), format: accessLine },
  });
  return api;
};
