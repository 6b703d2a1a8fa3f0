import { startRefundWorkflow } from '../../functions/gateways/workflow.ts';
import { continueRefund } from '../../functions/refunds/continue-refund.ts';
import { startAws } from '../../local/aws/server.ts';
import { openExecutions } from '../../local/workflow/executions.ts';
import { loadMachine, machineArn } from '../../local/workflow/machine.ts';
import { type Runner, startRunner } from '../../local/workflow/runner.ts';
import { invokeRow } from './running-shop.ts';

/**
 * The workflows of a shop in a process of their own, so that it can be killed. It kills itself, as kill -9 does, where it was told to: on
 * coming to a state, or after a step has done its work and before anybody has noted it.
 */
interface Told {
  readonly files: string;
  readonly parameters: readonly (readonly [string, string])[];
  readonly killAt: string | null;
}

const told = JSON.parse(process.env.RUNNER ?? '{}') as Told;
const die = (at: string): void => {
  if (at === told.killAt) process.kill(process.pid, 'SIGKILL');
};

let runner: Runner | null = null;
const aws = await startAws({
  objectsDir: told.files,
  parameters: new Map(told.parameters.map(([name, value]) => [name, { type: 'SecureString', value }])),
  accept: () => undefined,
  workflows: () => runner,
});
Object.assign(process.env, {
  AWS_ENDPOINT_URL_SFN: aws.endpoint,
  AWS_ENDPOINT_URL_SSM: aws.endpoint,
  SECRETS_PATH: '/shop/test/',
  REFUND_MACHINE_ARN: machineArn('refund'),
});

runner = startRunner({
  machines: [loadMachine('refund')],
  executions: openExecutions(`${told.files}/killed.sqlite`),
  waitMs: 60,
  retryMs: 20,
  onState: (_, state) => die(`at ${state}`),
  invoke: async (name, payload) => {
    const answer = await invokeRow(name, payload);
    die(`after ${name}`);
    return answer;
  },
  onEnd: ({ name, status, error }) => process.send?.({ ended: name, status, error }),
});
runner.resume();

type Asked = { readonly start: string } | { readonly decided: string };
process.on('message', (asked: Asked) => {
  const id = ('start' in asked ? asked.start : asked.decided) as Parameters<typeof continueRefund>[0];
  const work = 'start' in asked ? startRefundWorkflow(`${id}-1`, { refundId: id }) : continueRefund(id);
  work.catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
