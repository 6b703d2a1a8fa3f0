import type { Reach } from './route-row.ts';

/**
 * The steps of each workflow: one Lambda a row, in `functions/workflows/<workflow>/<file of step>.ts`. Their order, retries and
 * compensation are in the ASL file beside them, which names each by `${step}`.
 */
export interface StepRow {
  readonly table: 'r' | 'rw';
  readonly emits?: true;
  readonly reach?: readonly Reach[];
}

export const workflows = {
  refund: {
    /** Where a refund stands, and so where its workflow goes on. */
    checkPolicy: { table: 'r' },
    /** Keeps the token that a decision is answered with. */
    awaitApproval: { table: 'rw', reach: ['workflow-answer'] },
    issueRefund: { table: 'rw', emits: true, reach: ['payment'] },
    queryRefund: { table: 'rw', emits: true, reach: ['payment'] },
    /** Stock and order follow the money. */
    restock: { table: 'rw', emits: true },
    /** Lets it stand until a person has looked, and frees what is certain not to have gone. */
    callPerson: { table: 'rw', emits: true },
  },
} as const satisfies Record<string, Record<string, StepRow>>;

export type WorkflowName = keyof typeof workflows;
export type StepName<W extends WorkflowName> = keyof (typeof workflows)[W] & string;

/** The name of a step's Lambda: `refundIssueRefund`. */
export const lambdaOfStep = (workflow: string, step: string): string =>
  `${workflow}${step.charAt(0).toUpperCase()}${step.slice(1)}`;

/** Every step by the name of its Lambda. */
export const steps: readonly {
  readonly name: string;
  readonly workflow: string;
  readonly step: string;
  readonly row: StepRow;
}[] = Object.entries(workflows).flatMap(([workflow, rows]) =>
  Object.entries<StepRow>(rows).map(([step, row]) => ({ name: lambdaOfStep(workflow, step), workflow, step, row })),
);
