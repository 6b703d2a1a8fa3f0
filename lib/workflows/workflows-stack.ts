import { join } from 'node:path';
import { ArnFormat, Aws, Duration, NestedStack, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { steps, type WorkflowName } from '../../contracts/workflows.ts';
import { type Setting, ShopFunction } from '../functions/shop-function.ts';

const definitions = join(import.meta.dirname, '../../functions/workflows');

/** By name, not by reference: steps may answer their own machine, which in turn calls them. */
export const machineArnIn = (scope: Construct, prefix: string, workflow: WorkflowName): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: `${prefix}-${workflow}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** The state machines of contracts/workflows.ts, each from the ASL file that also runs on a laptop, with a Lambda a step. */
export class WorkflowsStack extends NestedStack {
  readonly refund: StateMachine;

  constructor(scope: Construct, setting: Setting) {
    super(scope, 'Workflows', { description: 'Workflows of the shop and their steps' });
    this.refund = this.#machine('refund', setting);
  }

  #machine(workflow: WorkflowName, setting: Setting): StateMachine {
    const functions = steps
      .filter((s) => s.workflow === workflow)
      .map(({ name, step, row }) => {
        const props = {
          needs: row,
          description: `Step ${step} of ${workflow}`,
          memoryMiB: 256,
          timeout: Duration.seconds(30),
        };
        return { step, arn: new ShopFunction(this, name, { ...setting, ...props }).lambda.functionArn };
      });
    const fullName = `${setting.prefix}-${workflow}`;
    const logs = new LogGroup(this, `${workflow}Logs`, {
      // Step Functions asks for this beginning, or the policy of the account's log groups grows too long.
      logGroupName: `/aws/vendedlogs/states/${fullName}`,
      retention: setting.profile.logsKept,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new StateMachine(this, workflow, {
      stateMachineName: fullName,
      stateMachineType: StateMachineType.STANDARD,
      comment: `functions/workflows/${workflow}/${workflow}.asl.json`,
      definitionBody: DefinitionBody.fromFile(join(definitions, workflow, `${workflow}.asl.json`)),
      definitionSubstitutions: {
        partition: Aws.PARTITION,
        ...Object.fromEntries(functions.map(({ step, arn }) => [step, arn])),
      },
      // A definition from a file grants nothing by itself.
      role: this.#role(
        workflow,
        functions.map((f) => f.arn),
        isTraced(setting),
      ).withoutPolicyUpdates(),
      // What a refund is about stays out of the logs; how it went is in them.
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: isTraced(setting),
    });
  }

  #role(workflow: WorkflowName, functionArns: string[], traced: boolean): Role {
    const statements = [
      new PolicyStatement({ effect: Effect.ALLOW, actions: ['lambda:InvokeFunction'], resources: functionArns }),
      // Log delivery knows no resources (AWS Step Functions guide, logging to CloudWatch).
      new PolicyStatement({ effect: Effect.ALLOW, actions: logDelivery, resources: ['*'] }),
      // Nor do traces (AWS Step Functions guide, X-Ray).
      ...(traced ? [new PolicyStatement({ effect: Effect.ALLOW, actions: tracing, resources: ['*'] })] : []),
    ];
    return new Role(this, `${workflow}MachineRole`, {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: `What the workflow ${workflow} may do`,
      inlinePolicies: { machine: new PolicyDocument({ statements }) },
    });
  }
}

/** In China X-Ray does not follow Lambda, so a trace would end before it began. */
const isTraced = ({ profile, place }: Setting): boolean => profile.traced === true && place.partition === 'aws';

const tracing = [
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];
