import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, type ILayerVersion, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { fileOfRoute } from '../../contracts/routes.ts';
import type { Place } from '../place.ts';
import type { Profile } from '../profile.ts';
import { environmentFor, type Means, type Needs, statementsFor } from './needs.ts';

/** What every room of lib is given. */
export interface Setting {
  readonly profile: Profile;
  readonly place: Place;
  /** Before every name that a person reads in a console: `shop-<stage>`. CloudFormation's own names lose the row in nested stacks. */
  readonly prefix: string;
  /** Folder with `web/` and each profile's `functions.../<name>/index.js`: what the build leaves in dist. */
  readonly built: string;
  readonly means: Means;
}

export interface ShopFunctionProps extends Setting {
  readonly needs: Needs;
  readonly description: string;
  readonly memoryMiB: number;
  readonly timeout: Duration;
  /** Beyond what the needs say: a queue to read, a dead-letter queue to write. */
  readonly alsoAllow?: readonly PolicyStatement[];
  readonly alsoSet?: Readonly<Record<string, string>>;
  readonly layers?: ILayerVersion[];
}

/** One Lambda with a role and a log group of its own. Its construct's id is the row's name. */
export class ShopFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, row: string, props: ShopFunctionProps) {
    super(scope, row);
    const functionName = `${props.prefix}-${fileOfRoute(row)}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.profile.logsKept,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const log = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    const statements = [log, ...statementsFor(props.needs, props.means, this), ...(props.alsoAllow ?? [])];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${row} may do`,
      inlinePolicies: { row: new PolicyDocument({ statements, minimize: true }) },
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.place.architecture,
      handler: 'index.handler',
      code: Code.fromAsset(join(props.built, props.profile.functions, fileOfRoute(row)), { exclude: ['*.map'] }),
      memorySize: props.memoryMiB,
      timeout: props.timeout,
      environment: { ...environmentFor(props.needs, props.means), ...props.alsoSet },
      role: role.withoutPolicyUpdates(),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      ...(props.layers ? { layers: props.layers } : {}),
    });
  }
}
